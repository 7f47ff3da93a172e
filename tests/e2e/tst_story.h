#pragma once
// The story of two teachers, as one test: two clients and a server in processes of their own, the network cut and each
// of them killed in the middle. The chapters build on each other; after one that fails the rest is not tried.
#include "tests/e2e/farline.h"
#include "tests/e2e/story.h"

namespace json = boost::json;

class TstStory : public QObject, private e2e::Story
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    // chapters/meeting.cpp
    void bothSignIn();
    void annaFindsAPartner();
    void theyGetInContact();
    void theyStartAProject();
    // chapters/board.cpp
    void theyWorkOnTheBoard();
    void aCardGetsAllThatBelongsToIt();
    void whatWasPutAwayIsFoundInTheTrash();
    void whatOneDoesTheOtherSees();
    void nothingIsLostInAHurry();
    // chapters/gallery.cpp
    void aFileLiesInAFolder();
    void photosLeaveTheirPlaceBehind();
    void aPhotoIsDescribed();
    void aFilmIsSeenByTheOther();
    void anAlbumIsKeptOffline();
    void anUploadIsPausedAndGoesOn();
    // chapters/accounts.cpp
    void aSavedSearchIsThereAfterARestart();
    void annaSignsOutAndInAgain();
    void twoPeopleAtOneComputer();
    // chapters/offline.cpp
    void annaWorksADayOffline();
    void herComputerDiesOffline();
    void theServerDiesWhileSheSends();
    void bothTextsSurvived();
    void theyChooseBetweenTheTwo();
    void herComputerDiesOnline();

    void allThreeHaveTheSame();
    void allDataBasesAreWhole();
    void theHistoryHolds();

private:
    using object = json::object;

    static std::string idOf(const object &answer) { return std::string(answer.at("id").as_string()); }
    static object with(object key, const object &more);
    static bool holds(const json::value &value, const char *part);
    static std::string photoFile(const char *name); // of tests/fixtures/photos
    object newCard(const char *list, const std::string &title); // by Anna; its key
    static object describe(e2e::TeacherProcess &who, const object &key, const char *words);

    std::unique_ptr<e2e::FarLine> m_line; // between Anna and the server
    bool m_broken = false;
    std::string m_space;
    std::map<std::string, std::string> m_lists; // by meaning
    object m_card, m_both, m_words, m_new, m_photo; // keys
    object m_asked, m_announced, m_tag; // made offline
    std::string m_zofia;
};
