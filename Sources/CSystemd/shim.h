// sd_journal_sendv as a plain function, without the macro that adds the C source line.
#define SD_JOURNAL_SUPPRESS_LOCATION 1
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
