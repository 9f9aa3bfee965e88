"""How fast the program is: `make bench`; all in one run, CPU time of one core, recall printed beside speed."""
