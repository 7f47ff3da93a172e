-- Lays out the window of the disk image: the program to the left, the folder Applications to the right, on the picture
-- that CPack put into .background. CPack gives the volume's name.
on run argv
	set imageName to item 1 of argv
	tell application "Finder"
		tell disk imageName
			open
			set current view of container window to icon view
			set toolbar visible of container window to false
			set statusbar visible of container window to false
			set the bounds of container window to {200, 120, 840, 520}
			set viewOptions to the icon view options of container window
			set arrangement of viewOptions to not arranged
			set icon size of viewOptions to 128
			set text size of viewOptions to 13
			set background picture of viewOptions to file ".background:background.png"
			set position of item "Jumelle.app" of container window to {170, 190}
			set position of item "Applications" of container window to {470, 190}
			set position of item "For administrators" of container window to {320, 320}
			close
			open
			update without registering applications
			delay 2
			close
		end tell
	end tell
end run
