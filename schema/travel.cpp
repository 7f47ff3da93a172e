#include "schema/travel.h"

namespace schema {

const Type *containerOf(const Type &type, const TypeTable &types)
{
    const auto *property = type.parent.empty() ? nullptr : type.find(type.parent);
    if (!property || !type.trash || type.account != AccountKind::Space)
        return nullptr;
    const auto *container = types.find(property->refers);
    return container && container->trash ? container : nullptr;
}

std::vector<const Type *> typesInside(const Type &container, const TypeTable &types)
{
    std::vector<const Type *> list;
    for (const auto &type : types.all())
        if (containerOf(type, types) == &container)
            list.push_back(&type);
    return list;
}

} // namespace schema
