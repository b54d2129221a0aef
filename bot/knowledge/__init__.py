"""What the five source documents say, as entries; and finding the right one, or honestly none."""
