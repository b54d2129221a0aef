"""The crisis layer and the masking of personal data: runs before all else, on every message of everybody."""
