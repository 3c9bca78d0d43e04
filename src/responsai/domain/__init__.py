"""What the program talks about: frozen values and enums, without input or output."""
