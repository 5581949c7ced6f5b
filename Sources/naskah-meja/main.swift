import Glibc

exit(await MejaCommand.start())
