"""What staff meet after login: shared notes, and questions about the material."""
