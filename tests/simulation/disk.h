#pragma once
// The disk of one simulated computer: files in memory that know what was synced. SQLite reaches it through the VFS
// "simulation" under the path "/<name of the disk>/<file>"; one thread.
#include "chance.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace simulation {

inline constexpr const char *vfsName = "simulation";

// Pages are shared between copies until they are written, so that a prepared disk is copied in no time.
struct Content
{
    static constexpr std::int64_t pageSize = 4096;
    using Page = std::array<char, pageSize>;
    std::vector<std::shared_ptr<Page>> pages;
    std::int64_t size = 0;

    void write(std::int64_t offset, std::string_view bytes);
    std::size_t read(std::int64_t offset, char *out, std::size_t n) const; // bytes there were
    void resize(std::int64_t to);
};

struct File
{
    Content now; // what reading gives
    Content synced; // what a power cut leaves for certain
    bool dirty = false;
    bool known = false; // its name is on the disk for certain
};

class Disk
{
public:
    using Files = std::map<std::string, std::shared_ptr<File>>;
    enum class Cut { Kill, Power }; // the process ends; or what was not synced may be gone, in parts

    Disk(std::string name, Trace &trace);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    const std::string &name() const { return m_name; }
    std::string folder() const { return "/" + m_name; }
    static void setTime(std::int64_t ms); // what SQLite takes for the time

    Files image() const; // all closed; a copy that shares its pages
    void load(const Files &files);

    // After `writes` more writes nothing works any more: the computer stops in the middle of whatever it does.
    void failAfter(int writes) { m_failAfter = writes; }
    bool dead() const { return m_dead; }
    void restart(Cut cut, Chance &chance); // works again; open files must be closed by then
    void calm()
    {
        m_failAfter = m_errorAfter = -1;
        empty();
    }
    void fill(); // files cannot grow until …
    void empty() { m_full = false; }
    struct Refused
    {
        int full = 0, times = 0, error = 0; // `times`: it was filled and somebody met that
        bool operator==(const Refused &) const = default;
    } refused; // writes, since it was made
    void errorAfter(int writes) { m_errorAfter = writes; } // one write or sync fails, then all is well

    // For the files that are no databases; errors as from the system: 0 or an errno.
    int write(File &file, std::int64_t offset, std::string_view bytes);
    int sync(File &file);
    int truncate(File &file, std::int64_t size);
    std::shared_ptr<File> find(const std::string &name) const;
    std::shared_ptr<File> create(const std::string &name); // null: not possible now
    const Files &files() const { return m_files; }
    bool remove(const std::string &name);
    bool rename(const std::string &from, const std::string &to);

    std::int64_t writes() const { return m_writes; }

private:
    enum class Fate { Good, Error, Gone };
    Fate fate();

    std::string m_name;
    Trace &m_trace;
    Files m_files;
    int m_failAfter = -1;
    int m_errorAfter = -1;
    bool m_dead = false;
    bool m_full = false;
    bool m_met = false; // that it is full
    std::int64_t m_writes = 0;
};

} // namespace simulation
