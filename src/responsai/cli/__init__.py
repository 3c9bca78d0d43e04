"""The command line, thin over ``responsai.app``."""
