#pragma once
// What is wrong with an administrator's rules, in words for the one who wrote them.
#include "core/policy/problem.h"

namespace advice {

// "Line 4 of /etc/…: text.percent is “900”. Allowed is a number from 100 to 200."
QString sentence(const core::PolicyProblem &problem);
// What a setting of this name may be: "one of system, light, dark, highContrast"; "" for an unknown name.
QString allowedValues(const QString &name);
// Why the program does not start, and what to do.
QString unreadableRules(const QString &place);
QString noPlaceToKeep(); // on a shared computer

} // namespace advice
