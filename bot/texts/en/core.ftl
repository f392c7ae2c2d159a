core-translated-legend = ᵗ machine-translated
