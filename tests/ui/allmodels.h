#pragma once
// Every item model of the client, made over one store as its screen makes it.
#include "tests/support/world.h"

#include <QAbstractItemModel>
#include <functional>
#include <memory>

namespace test {

struct Held
{
    std::shared_ptr<void> parts; // the model, what it reads from, and what drives it
    QAbstractItemModel *model = nullptr;
};

struct ModelCase
{
    const char *name;
    std::function<Held(scenes::World &)> make;
    bool resets = false; // a new question or a new search begins anew, by its contract
};

const std::vector<ModelCase> &allModels();

} // namespace test
