"""The certificate of figures: what of a document's figures was compared, by whom what differs was decided."""
