#define _GNU_SOURCE 1
#include "CLinux.h"

#include <fcntl.h>
#include <link.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

int clinux_rename_exclusively(int from, const char *name, int to, const char *new_name) {
  return renameat2(from, name, to, new_name, RENAME_NOREPLACE);
}

int clinux_try_read_lease(int descriptor) {
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return -1;
  // A lease that cannot be given back ends with the descriptor.
  (void)fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 0;
}

int64_t clinux_file_system_magic(int descriptor) {
  struct statfs raw;
  if (fstatfs(descriptor, &raw) != 0) return -1;
  return (int64_t)(uint32_t)raw.f_type;
}

void clinux_trim_memory(void) { (void)malloc_trim(0); }

static int return_pages(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    // What can be written has been: relocations would be lost.
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
    uintptr_t start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
    uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
    // A page that the next part begins in is not ours to return.
    (void)madvise((void *)start, (end & ~(page - 1)) - start, MADV_DONTNEED);
  }
  return 0;
}

void clinux_return_program_pages(void) { (void)dl_iterate_phdr(return_pages, NULL); }

void clinux_limit_heaps(int count) { (void)mallopt(M_ARENA_MAX, count); }

int clinux_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int clinux_open_process(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int clinux_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
