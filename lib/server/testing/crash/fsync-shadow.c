/* Preloaded into a server: whenever a database file is synced, its bytes are kept as they are on disk now. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const names[] = {"clearline.db", "clearline.db-wal", "clearline.db-journal"};
enum { COUNT = sizeof names / sizeof *names };

static void fail(const char *what) {
  perror(what);
  abort();
}

/* Read through the same descriptor: closing another one of this file would drop the locks SQLite holds on it. */
static void keep_file(int fd, const char *folder, const char *name) {
  char unfinished[PATH_MAX], kept[PATH_MAX];
  static char buffer[1 << 16];
  snprintf(kept, sizeof kept, "%s/%s", folder, name);
  snprintf(unfinished, sizeof unfinished, "%s/%s.unfinished", folder, name);
  int out = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out < 0) fail(unfinished);
  off_t at = 0;
  for (ssize_t got; (got = pread(fd, buffer, sizeof buffer, at)) != 0; at += got) {
    if (got < 0 || write(out, buffer, got) != got) fail(unfinished);
  }
  close(out);
  if (rename(unfinished, kept) != 0) fail(kept);
}

/* A synced folder has forgotten the files that were removed from it. */
static void forget_removed(const char *path, const char *folder) {
  for (int index = 0; index < COUNT; index++) {
    char present[PATH_MAX], kept[PATH_MAX];
    snprintf(present, sizeof present, "%s/%s", path, names[index]);
    snprintf(kept, sizeof kept, "%s/%s", folder, names[index]);
    if (access(present, F_OK) != 0) unlink(kept);
  }
}

static void synced(int fd) {
  const char *folder = getenv("CRASH_SHADOW"), *data = getenv("CRASH_DATA");
  if (folder == NULL || data == NULL) return;
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = '\0';
  if (strcmp(path, data) == 0) {
    forget_removed(path, folder);
    return;
  }
  const char *name = strrchr(path, '/');
  if (name == NULL || strncmp(path, data, name - path) != 0) return;
  for (int index = 0; index < COUNT; index++) {
    if (strcmp(name + 1, names[index]) == 0) keep_file(fd, folder, names[index]);
  }
}

typedef int (*sync_function)(int);

int fsync(int fd) {
  int result = ((sync_function)dlsym(RTLD_NEXT, "fsync"))(fd);
  if (result == 0) synced(fd);
  return result;
}

int fdatasync(int fd) {
  int result = ((sync_function)dlsym(RTLD_NEXT, "fdatasync"))(fd);
  if (result == 0) synced(fd);
  return result;
}
