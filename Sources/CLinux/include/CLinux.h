// Calls of Linux that Swift's Glibc module does not show, because they need _GNU_SOURCE or are
// variadic. Thin: each is one call.
#pragma once
#include <stdint.h>

// renameat2(2) with RENAME_NOREPLACE: never onto a name that is taken.
int clinux_rename_exclusively(int from, const char *name, int to, const char *new_name);

// fcntl(2) F_SETLEASE F_RDLCK and at once F_UNLCK: 0 where nobody has the file open for writing,
// else -1 with errno (EAGAIN: somebody has).
int clinux_try_read_lease(int descriptor);

// statfs(2): the magic number of the file system that `path` is on; -1 with errno on failure.
int64_t clinux_file_system_magic(const char *path);

// malloc_trim(3): gives freed memory back to the system.
void clinux_trim_memory(void);

// mallopt(3) M_ARENA_MAX: among how many separate heaps malloc spreads the threads.
void clinux_limit_heaps(int count);
