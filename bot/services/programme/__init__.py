"""Goals, measures and measure updates, and the programme as a whole."""
