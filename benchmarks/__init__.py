"""How fast ntmplan is, as ratios against its peers and against the floor: `make bench`."""
