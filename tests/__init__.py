"""The tests; CONTRIBUTING.md says where each kind goes."""
