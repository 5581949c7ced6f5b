/* What jemalloc reads when the program begins, where it is linked with that (`make release`); nothing looks at it elsewhere.

   Each document is drawn by a thread of its own. By default a new thread gets memory that no other thread uses, which the system has to bring first:
   runs of forms need a sixth more time. One part for each processor is enough. */
const char *malloc_conf = "percpu_arena:percpu";
