// What Swift cannot call of SQLite, because it is variadic.
#pragma once
#include <sqlite3.h>

// sqlite3_config(SQLITE_CONFIG_MEMSTATUS): SQLite keeps no account of its memory, for which every
// allocation took a lock. Before the first connection only: SQLITE_MISUSE afterwards.
static inline int csqlite_omit_memory_account(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
