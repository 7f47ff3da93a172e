<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ui::Avatar</name>
    <message>
        <source>%1, online</source>
        <extracomment>A person who uses the programme right now; %1 is the name</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorText</name>
    <message>
        <source>Everything you did is kept on this computer and waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No community server answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the address for typing mistakes, or ask who gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove who it is (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not type your password. Ask your IT administrator whether the school checks web traffic and needs its certificate installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered in place of the server, perhaps the sign-in page of this Wi-Fi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page in your browser, sign in to the Wi-Fi there, and come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for a little patience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is tried again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not know you any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again with your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is larger than the %2 this server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a shorter or smaller version, or put it elsewhere and add a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project&apos;s space on the server is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept on this computer and not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove films that are no longer needed, or ask the server&apos;s operator for more space; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else is concerned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it on a stick or a phone? Connect it again and add the file once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is named like a picture, but cannot be read as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program to see whether it is damaged, and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was there before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room, for example by emptying the waste bin, and do the last step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for the offline copy in the settings, or ask your IT administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer Jumelle has used this place before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please update Jumelle on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offline copy on this computer was damaged, for example by a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was put aside, and what waited to be sent was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest is fetched again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no place for secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is kept in memory only, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be asked for your password at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not change this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is kept in the list of what was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a founder of the project to give you the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one when you have time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps somebody removed it; look in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Jumelle and the server do not understand each other any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you did is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please update Jumelle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit here (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped, as you wished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Jumelle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please close it and open it again; if it happens again, tell your help desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not change this (any more).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept what was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not take it (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RailButton</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <extracomment>Navigation entry with a number of new things: &quot;Messages, 2 new&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusButton</name>
    <message>
        <source>Show what waits to be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusWords</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>&quot;3 changes and 14 files&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 will be sent</source>
        <extracomment>&quot;Offline - 3 changes will be sent&quot;; %1 is the state, %2 what waits</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1 of %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching news…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1 – %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All saved and sent · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All saved and sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Toasts</name>
    <message>
        <source>Undo</source>
        <extracomment>Button of a message such as &quot;Card moved&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <extracomment>Message after undoing; %1 is what had been done, such as &quot;Card moved&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
