#define _GNU_SOURCE 1
#include "CLinux.h"

#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/vfs.h>

int clinux_rename_exclusively(int from, const char *name, int to, const char *new_name) {
  return renameat2(from, name, to, new_name, RENAME_NOREPLACE);
}

int clinux_try_read_lease(int descriptor) {
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return -1;
  // A lease that cannot be given back ends with the descriptor.
  (void)fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 0;
}

int64_t clinux_file_system_magic(const char *path) {
  struct statfs raw;
  if (statfs(path, &raw) != 0) return -1;
  return (int64_t)(uint32_t)raw.f_type;
}

void clinux_trim_memory(void) { (void)malloc_trim(0); }

void clinux_limit_heaps(int count) { (void)mallopt(M_ARENA_MAX, count); }
