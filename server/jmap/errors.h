#pragma once
// Refusals inside the engine. A method that cannot go on throws MethodError; dispatch turns it into an "error"
// response and undoes what the method did. Nothing of it leaves the engine.
#include "server/jmap/rules.h"

#include <exception>
#include <string>

namespace server {

class MethodError : public std::exception
{
public:
    explicit MethodError(std::string type, std::string description = {})
        : m_type(std::move(type))
        , m_description(std::move(description))
    { }
    const std::string &type() const { return m_type; }
    const std::string &description() const { return m_description; }
    const char *what() const noexcept override { return m_type.c_str(); }

private:
    std::string m_type;
    std::string m_description;
};

json::object toJson(const SetError &error);

} // namespace server
