#pragma once
// One plain struct a kind of row, with Qt types; made from records by models/readrow.h. Values are data: names and
// texts as people wrote them, codes of vocabularies and states; sentences are made in ui.
#include "models/rows_board.h"
#include "models/rows_media.h"
#include "models/rows_people.h"
#include "models/rows_review.h"
#include "models/rows_waiting.h"
