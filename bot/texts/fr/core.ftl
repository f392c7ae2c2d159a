core-translated-legend = ᵗ traduction automatique
