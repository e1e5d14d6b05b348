// The floor: the minimum that any such generator must do, as a baseline for Rapport.
//
//   floor CONTENT OUTPUT [THREADS]
//
// Reads every .md file below CONTENT, cuts off the front matter, turns the body into HTML with libcmark and writes
// it to the same path below OUTPUT with the ending .html. It parses no YAML, follows no link, applies no template,
// lists nothing and checks nothing. One thread per core unless THREADS says otherwise.
#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **sources;
static size_t count, capacity;
static atomic_size_t next_source;
static size_t root_length;
static const char *output;

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(3);
}

// The path below OUTPUT for a path below CONTENT, with its ending replaced by `ending` if that is not empty.
static char *target(const char *source, const char *ending) {
  size_t length = strlen(output) + strlen(source + root_length) + strlen(ending) + 1;
  char *path = malloc(length);
  if (!path) fail(source);
  snprintf(path, length, "%s%s", output, source + root_length);
  if (*ending) strcpy(strrchr(path, '.'), ending);
  return path;
}

static int visit(const char *path, const struct stat *status, int type, struct FTW *walk) {
  (void)status, (void)walk;
  if (type == FTW_D) {
    char *folder = target(path, "");
    if (mkdir(folder, 0755) && errno != EEXIST) fail(folder);
    free(folder);
  } else if (type == FTW_F) {
    size_t length = strlen(path);
    if (length < 3 || strcmp(path + length - 3, ".md")) return 0;
    if (count == capacity) {
      capacity = capacity ? capacity * 2 : 1024;
      sources = realloc(sources, capacity * sizeof *sources);
      if (!sources) fail(path);
    }
    if (!(sources[count++] = strdup(path))) fail(path);
  }
  return 0;
}

static const char *body(const char *text) {
  if (strncmp(text, "---\n", 4)) return text;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? end + 5 : text;
}

static void convert(const char *source, char **buffer, size_t *size) {
  FILE *file = fopen(source, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status)) fail(source);
  size_t length = (size_t)status.st_size;
  if (length + 1 > *size) {
    *size = (length + 1) * 2;
    if (!(*buffer = realloc(*buffer, *size))) fail(source);
  }
  if (fread(*buffer, 1, length, file) != length) fail(source);
  fclose(file);
  (*buffer)[length] = 0;

  const char *markdown = body(*buffer);
  char *html = cmark_markdown_to_html(markdown, strlen(markdown), CMARK_OPT_DEFAULT);
  char *path = target(source, ".html");
  file = fopen(path, "wb");
  if (!file || fwrite(html, 1, strlen(html), file) != strlen(html) || fclose(file)) fail(path);
  free(path);
  free(html);
}

static void *work(void *unused) {
  char *buffer = NULL;
  size_t size = 0;
  for (size_t i; (i = atomic_fetch_add(&next_source, 1)) < count;) convert(sources[i], &buffer, &size);
  free(buffer);
  return unused;
}

int main(int argc, char **argv) {
  if (argc < 3 || argc > 4) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT [THREADS]\n");
    return 2;
  }
  output = argv[2];
  root_length = strlen(argv[1]);
  if (nftw(argv[1], visit, 32, FTW_PHYS)) fail(argv[1]);

  long threads = argc == 4 ? atol(argv[3]) : sysconf(_SC_NPROCESSORS_ONLN);
  if (threads < 1) threads = 1;
  if (threads > 64) threads = 64;
  pthread_t others[64];
  for (long i = 1; i < threads; i++)
    if (pthread_create(&others[i], NULL, work, NULL)) fail("thread");
  work(NULL);
  for (long i = 1; i < threads; i++) pthread_join(others[i], NULL);
  printf("%zu files\n", count);
  return 0;
}
