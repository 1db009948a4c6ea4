// The reader's tables, embedded as they are in the files beside this folder.
#pragma once
#include <stddef.h>

// Administrative divisions of China (GB/T 2260): code, name, level, parent; UTF-8, tab-separated.
extern const unsigned char *const notice_table_divisions;
extern const size_t notice_table_divisions_size;
