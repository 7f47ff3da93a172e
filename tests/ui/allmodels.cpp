#include "tests/ui/allmodels.h"

#include "models/activitymodel.h"
#include "models/historymodel.h"
#include "models/memberschools.h"
#include "models/notsentmodel.h"
#include "models/personmodels.h"
#include "models/queuemodel.h"
#include "models/searchmodel.h"
#include "models/spacemodels.h"
#include "models/versionsmodel.h"
#include "tests/support/scenestore.h"
#include "ui/board/boarddata.h"
#include "ui/board/columnmodel.h"
#include "ui/changes/activityitems.h"
#include "ui/files/fileitems.h"
#include "ui/gallery/albumitems.h"
#include "ui/gallery/mediaitems.h"
#include "ui/parts/trashitems.h"
#include "ui/people/partnerlist.h"
#include "ui/shell/palettemodel.h"

namespace test {

using scenes::World;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString space() { return QString::fromStdString(projectId); }
QString own() { return QString::fromStdString(personalId); }

template <typename Model> Held held(std::shared_ptr<Model> model)
{
    auto *raw = model.get();
    return { std::move(model), raw };
}

// A model over the store that is told what to show.
template <typename Model, typename... Args> std::function<Held(World &)> showing(Args... args)
{
    return [=](World &world) {
        auto model = std::make_shared<Model>(world.store());
        model->show(args...);
        return held(std::move(model));
    };
}

template <typename Model> std::function<Held(World &)> searching()
{
    return [](World &world) {
        auto model = std::make_shared<Model>(world.store());
        model->search({});
        return held(std::move(model));
    };
}

Held column(World &world)
{
    struct Parts
    {
        explicit Parts(World &world)
            : data(world.context())
            , model(data, text("l-todo"))
        {
            data.show(space());
        }
        ui::BoardData data;
        ui::ColumnModel model;
    };
    auto parts = std::make_shared<Parts>(world);
    auto *model = &parts->model;
    return { std::move(parts), model };
}

Held partners(World &world)
{
    struct Parts
    {
        explicit Parts(World &world)
            : people(world.store())
        {
            texts.setSourceModel(&people);
            people.search({});
        }
        models::PeopleSearch people;
        ui::PartnerTexts texts;
    };
    auto parts = std::make_shared<Parts>(world);
    auto *model = &parts->texts;
    return { std::move(parts), model };
}

// As the page of changes feeds it.
Held activityItems(World &world)
{
    struct Parts
    {
        explicit Parts(World &world)
            : activity(world.store(), "test")
        {
            QObject::connect(&activity, &models::RowsModelBase::rowsChanged, &items,
                             [this] { items.show(activity.rows(), QDate(2026, 3, 12), false, text("p-eleni")); });
            activity.show({ space() });
        }
        models::ActivityModel activity;
        ui::ActivityItems items;
    };
    auto parts = std::make_shared<Parts>(world);
    auto *model = &parts->items;
    return { std::move(parts), model };
}

// As somebody types while the cards that can be opened change.
Held palette(World &world)
{
    struct Parts
    {
        explicit Parts(World &world)
            : cards(world.store())
        {
            QObject::connect(&cards, &models::RowsModelBase::rowsChanged, &model, [this] {
                QVector<ui::PaletteItem> items;
                for (const auto &card : cards.rows())
                    items.append({ card.title, text("Cards"), text("cards"), {}, [] {} });
                model.setItems(items);
                model.setSearch(items.size() % 2 == 0 ? text("the") : QString());
            });
            cards.show(space());
        }
        models::CardsModel cards;
        ui::PaletteModel model;
    };
    auto parts = std::make_shared<Parts>(world);
    auto *model = &parts->model;
    return { std::move(parts), model };
}

template <typename Items> std::function<Held(World &)> withUploads(const char *place)
{
    return [place](World &world) {
        struct Parts
        {
            explicit Parts(World &world)
                : uploads(world.context())
                , items(world.store(), uploads)
            { }
            ui::UploadStates uploads;
            Items items;
        };
        auto parts = std::make_shared<Parts>(world);
        auto *model = &parts->items;
        model->show(space(), text(place));
        return Held{ std::move(parts), model };
    };
}

} // namespace

const std::vector<ModelCase> &allModels()
{
    using namespace models;
    static const QStringList trashed{ text("Card"),      text("BoardList"), text("Album"),
                                      text("MediaItem"), text("Folder"),    text("FileItem") };
    static const std::vector<ModelCase> all{
        { "ListsModel", showing<ListsModel>(space()) },
        { "LabelsModel", showing<LabelsModel>(space()) },
        { "CardsModel", showing<CardsModel>(space()) },
        { "CardsModel of a list", showing<CardsModel>(space(), text("l-todo")) },
        { "MembersModel", showing<MembersModel>(space()) },
        { "MemberSchools", showing<MemberSchools>(space()) },
        { "CommentsModel", showing<CommentsModel>(space(), text("card-guide")) },
        { "TrashModel", showing<TrashModel>(space(), trashed) },
        { "AlbumsModel", showing<AlbumsModel>(space()) },
        { "MediaModel", showing<MediaModel>(space(), text("u-kalmar")) },
        { "FoldersModel", showing<FoldersModel>(space(), QString()) },
        { "FilesModel", showing<FilesModel>(space(), text("d-plans")) },
        { "AnnouncementsModel", showing<AnnouncementsModel>() },
        { "RepliesModel", showing<RepliesModel>(text("a-rivers")) },
        { "ContactsModel", showing<ContactsModel>(own()) },
        { "RequestsModel", showing<RequestsModel>(own()) },
        { "ProposalsModel", showing<ProposalsModel>(own()) },
        { "SavedSearchesModel", showing<SavedSearchesModel>(own()) },
        { "ProjectsModel", [](World &world) { return held(std::make_shared<ProjectsModel>(world.store())); } },
        // Its first answer, and the first after a search, are a new list.
        { "PeopleSearch", searching<PeopleSearch>(), true },
        { "SchoolSearch", searching<SchoolSearch>(), true },
        { "AnnouncementSearch", searching<AnnouncementSearch>(), true },
        { "PartnerTexts", partners, true },
        { "QueueModel", [](World &world) { return held(std::make_shared<QueueModel>(world.store())); } },
        { "DiscardedModel", [](World &world) { return held(std::make_shared<DiscardedModel>(world.store())); } },
        { "VersionsModel",
          [](World &world) { return held(std::make_shared<VersionsModel>(world.store(), text("p-eleni"))); } },
        { "HistoryModel", showing<HistoryModel>(store::Key{ projectId, "Card", "card-letter" }) },
        { "ActivityModel",
          [](World &world) {
              auto model = std::make_shared<ActivityModel>(world.store(), "test");
              model->show({ space() });
              return held(std::move(model));
          } },
        { "ActivityItems", activityItems },
        { "ColumnModel", column },
        { "AlbumItems", showing<ui::AlbumItems>(space()) },
        { "MediaItems", withUploads<ui::MediaItems>("u-kalmar") },
        { "FileItems", withUploads<ui::FileItems>("d-plans") },
        { "TrashItems",
          [](World &world) {
              auto model = std::make_shared<ui::TrashItems>(world.store(), trashed, text("p-eleni"));
              model->show(space());
              return held(std::move(model));
          },
          true },
        { "PaletteModel", palette, true },
    };
    return all;
}

} // namespace test
