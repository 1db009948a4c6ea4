// The reader's tables, embedded as they are in the files beside this folder.
#pragma once
#include <stddef.h>

// Administrative divisions of China (GB/T 2260): code, name, level, parent; UTF-8, tab-separated.
extern const unsigned char *const notice_table_divisions;
extern const size_t notice_table_divisions_size;

// Readings of characters: character, readings with tone marks; sorted by bytes (see README.md).
extern const unsigned char *const notice_table_readings;
extern const size_t notice_table_readings_size;

// Rare shapes of characters: variant, usual simplified character; sorted by bytes (see README.md).
extern const unsigned char *const notice_table_variants;
extern const size_t notice_table_variants_size;

// Characters of one script: traditional, its simplified form; or simplified only, nothing; sorted.
extern const unsigned char *const notice_table_scripts;
extern const size_t notice_table_scripts_size;

// Phrases that are simplified otherwise than their characters: phrase, its simplified form; sorted.
extern const unsigned char *const notice_table_script_phrases;
extern const size_t notice_table_script_phrases_size;

// Chinese words: word, 4 log2 of its frequency; sorted by bytes (see README.md).
extern const unsigned char *const notice_table_words;
extern const size_t notice_table_words_size;

// Common Chinese characters of both scripts: bits of surprise, characters; UTF-8, tab-separated.
extern const unsigned char *const notice_table_frequent_characters;
extern const size_t notice_table_frequent_characters_size;

// Towns whose names no other county has: code of the county, names with spaces between; tab-separated.
extern const unsigned char *const notice_table_towns;
extern const size_t notice_table_towns_size;

// Telephone area codes: code, codes of the cities that share it with spaces between; tab-separated.
extern const unsigned char *const notice_table_area_codes;
extern const size_t notice_table_area_codes_size;

// Two-byte codes of GB18030: first byte in hexadecimal, a character for each second byte from 40 to FE,
// a full stop for none; tab-separated.
extern const unsigned char *const notice_table_gb18030_pairs;
extern const size_t notice_table_gb18030_pairs_size;

// Four-byte codes of GB18030: where a run begins, its first code point or 0000; hexadecimal, tab-separated.
extern const unsigned char *const notice_table_gb18030_runs;
extern const size_t notice_table_gb18030_runs_size;

// Codes of Big5, in the form of those of GB18030.
extern const unsigned char *const notice_table_big5_pairs;
extern const size_t notice_table_big5_pairs_size;
