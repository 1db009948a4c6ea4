// Calls of Linux that Swift's Glibc module does not show, because they need _GNU_SOURCE or are
// variadic. Thin: each is one call, but for the return of program pages.
#pragma once
#include <stdint.h>
#include <sys/types.h>

// renameat2(2) with RENAME_NOREPLACE: never onto a name that is taken.
int clinux_rename_exclusively(int from, const char *name, int to, const char *new_name);

// fcntl(2) F_SETLEASE F_RDLCK and at once F_UNLCK: 0 where nobody has the file open for writing,
// else -1 with errno (EAGAIN: somebody has).
int clinux_try_read_lease(int descriptor);

// fstatfs(2): the magic number of the file system of an open file; -1 with errno on failure.
int64_t clinux_file_system_magic(int descriptor);

// malloc_trim(3): gives freed memory back to the system.
void clinux_trim_memory(void);

// madvise(2) MADV_DONTNEED on the parts of the program and its libraries that nobody can write: their
// pages are mapped again from the page cache when they are used.
void clinux_return_program_pages(void);

// mallopt(3) M_ARENA_MAX: among how many separate heaps malloc spreads the threads.
void clinux_limit_heaps(int count);

// memfd_create(2): an open file that is nowhere, closed at exec; -1 with errno on failure.
int clinux_memory_file(const char *name);

// pidfd_open(2): a descriptor that can be read when the process has ended; -1 with errno on failure.
int clinux_open_process(pid_t process);

// prctl(2) PR_SET_PDEATHSIG: the process is killed when the thread that started it ends.
int clinux_end_with_parent(void);
