core-translated-legend = ᵗ maschinell übersetzt
