import Glibc

exit(NaskahCommand.start())
