core-translated-legend = ᵗ traducción automática
