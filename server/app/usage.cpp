#include "server/app/usage.h"
#include "server/app/config.h"
#include "server/rules/product_rules.h"
#include "server/search/memory_search.h"

namespace server {

std::string usageText()
{
    std::string text
        = "jumelled " JUMELLE_VERSION ", the community server of Jumelle\n\n"
          "  jumelled [serve] [--config FILE] [--KEY VALUE …] [--port-file FILE] [--ready-fd N]\n"
          "  jumelled init [--config FILE]                 makes the data folder and a settings file\n"
          "  jumelled check [--hashes]                     looks at settings, data base and files; at every byte\n"
          "  jumelled user add NAME [--name-shown \"Full Name\"] [--role teacher,coordinator,operator]\n"
          "                         [--password-file FILE]\n"
          "  jumelled user list | disable NAME | enable NAME | password NAME\n"
          "  jumelled backup --to FOLDER                   while the server runs, too\n"
          "  jumelled demo [--people N] [--schools N] [--announcements N] [--seed N] [--no-pictures]\n"
          "                [--demo-data FOLDER]            fills an empty data folder\n"
          "  jumelled --help | --version\n\n"
          "Settings, as --KEY VALUE or as KEY = VALUE in the file (--cert is short for --certificate):\n";
    const Config defaults;
    for (const ConfigKey &key : configKeys()) {
        std::string left = "  " + std::string(key.name) + " = " + key.get(defaults);
        left.resize(std::max<std::size_t>(left.size() + 2, 40), ' ');
        text.append(left).append(key.help).append("\n");
    }
    return text;
}

Product communityProduct()
{
    Product product;
    product.types = &schema::recordTypes();
    product.makeRules = productRules;
    product.makeSearch = [] { return memorySearch(schema::recordTypes()); };
    return product;
}

} // namespace server
