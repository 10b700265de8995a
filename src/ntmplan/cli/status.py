"""What a command tells the program that started it."""

OK = 0
FOUND = 1
USAGE = 2
NOTHING = 3
INTERRUPTED = 130
