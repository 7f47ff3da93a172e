#pragma once
// Keeps all that the generator hands over, and notes what comes in the wrong order.
#include "server/demo/demo.h"

#include <functional>
#include <map>
#include <vector>

struct CollectingSink : server::DemoSink
{
    Result account(const server::DemoAccount &account) override
    {
        accounts[account.id] = account;
        return {};
    }
    Result user(const server::DemoUser &user) override
    {
        users.push_back(user);
        return {};
    }
    Result member(const server::DemoMember &member) override
    {
        members.push_back(member);
        return within(member.account);
    }
    Result record(const server::DemoRecord &record) override
    {
        if (records.size() >= failAt)
            return tl::unexpected(std::string("the disk is full"));
        records.push_back(record);
        return within(record.account);
    }
    tl::expected<std::string, std::string> blob(std::string_view account, std::string_view bytes,
                                                std::string_view mediaType) override
    {
        const std::string id = "B" + std::to_string(std::hash<std::string_view>()(bytes));
        blobs[std::string(account)][id] = mediaType;
        bytesOfBlobs += bytes.size();
        return id;
    }

    Result within(const std::string &account) const
    {
        if (accounts.contains(account))
            return {};
        return tl::unexpected("no account " + account);
    }

    std::vector<const server::DemoRecord *> of(std::string_view type) const
    {
        std::vector<const server::DemoRecord *> found;
        for (const auto &record : records)
            if (record.type == type)
                found.push_back(&record);
        return found;
    }

    std::map<std::string, server::DemoAccount> accounts;
    std::vector<server::DemoUser> users;
    std::vector<server::DemoMember> members;
    std::vector<server::DemoRecord> records;
    std::map<std::string, std::map<std::string, std::string>> blobs; // account → id → media type
    std::size_t bytesOfBlobs = 0;
    std::size_t failAt = static_cast<std::size_t>(-1);
};
