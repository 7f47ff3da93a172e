#pragma once
// A project space with painted photos, for the scenes of gallery, viewer and files.
#include "store/cache.h"
#include "tests/support/world.h"

#include <QByteArray>
#include <QSize>

#include <initializer_list>
#include <string>
#include <vector>

class QWidget;

namespace scenes {

inline const std::string photoSpace = "gallery-scenes";

QByteArray paintedPhoto(int number, const QSize &size); // a JPEG
core::Result<void> serve(store::Cache &cache, const char *type, std::vector<store::json::object> list);
core::Result<void> fillAlbums(store::Cache &cache);
core::Result<void> fillPhotos(store::Cache &cache); // ids photo0 to photo10 in album0; the last two are films

using Fill = core::Result<void> (*)(store::Cache &);
void fill(World &world, std::initializer_list<Fill> parts, bool readOnly = false);

QWidget *gallery(World &world, std::initializer_list<Fill> parts, bool readOnly = false);
void openAlbum(World &world, QWidget *widget);
void openPhoto(World &world, QWidget *widget, const QString &id);

} // namespace scenes
