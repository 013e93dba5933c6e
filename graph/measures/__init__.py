"""What each number means, one family a file: participants in, plain values out."""
