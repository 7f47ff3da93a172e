#include "schema/type.h"

#include <algorithm>

namespace schema {

const Property *Type::find(std::string_view property) const
{
    const auto it
        = std::find_if(properties.begin(), properties.end(), [&](const auto &p) { return p.name == property; });
    return it == properties.end() ? nullptr : &*it;
}

TypeTable::TypeTable(std::vector<Type> types)
    : m_types(std::move(types))
{ }

const Type *TypeTable::find(std::string_view name) const
{
    const auto it = std::find_if(m_types.begin(), m_types.end(), [&](const auto &t) { return t.name == name; });
    return it == m_types.end() ? nullptr : &*it;
}

} // namespace schema
