"""Runs one command and prints its seconds, seconds of processor time, peak memory in MB and exit code.

A process of its own, started anew for each run: Linux counts the memory of the process that starts a command as the command's own
until it has been replaced, so the starter must be smaller than anything that is measured.
"""

import os
import sys
import time


def main(command):
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(child, 0)
    print(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, os.waitstatus_to_exitcode(status))


main(sys.argv[1:])
