"""Terms in texts: found in any inflection, and kept right in translations."""
