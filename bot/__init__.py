"""Pejlemærke: a Danish dialogue assistant for municipal social psychiatry."""
