/** All that the demo's model has ever read. Written for it; plain prose on purpose, so that its habits can be seen. */
export const trainingText = `The kitchen opens at six in the morning. Marta lights the big stove first, because it takes an hour to get hot, and then she puts the water on. The bread was shaped the night before and has been rising in the cold room. By seven the first loaves are in the oven and the whole street knows it. Nobody talks much before the coffee is ready. When the coffee is ready, everybody talks at once.

The soup of the day is made from what is left of the day before. Marta does not like to throw anything away. The bones go into the pot, the ends of the carrots go into the pot, and the green tops of the leeks are tied together and go in last. She lets the soup stand at the back of the stove until noon. If it tastes thin, she adds the rind of an old cheese. If it tastes of nothing, she adds salt and waits a little before she tastes it again.

At noon the kitchen is loud. Plates come back faster than they can be washed, and the boy at the sink sings so that he does not have to listen. One table wants the fish without the sauce, another wants the sauce without the fish. Marta reads each order aloud, once, and nobody asks her to say it again. By three in the afternoon it is quiet. The floor is wet, the knives are back on the wall, and the cat from next door sits in the yard and waits for the heads of the fish.

A good knife needs very little. It wants to be washed by hand, dried at once, and kept away from the other knives. Once a week it is drawn over the stone, ten strokes on one side and ten on the other, until it takes a slice off a tomato without pressing. Most people press too hard. Most people also buy a new knife when all they need is a stone.

The railway came to the valley late. Before that, the road was the only way out, and in winter the road was closed for weeks. The engineers measured for two summers. They wanted a tunnel through the hill, but the money was not enough for a tunnel, so the line goes around the hill in a wide curve. Travellers have liked that curve ever since. For a minute and a half the whole lake lies below the window, and even people who take the train every day look up from the newspaper.

The first train leaves at ten past five and is nearly empty. The driver, a tall woman called Ines, checks the brakes twice although the rules ask for once. There is a guard, and there is a dog that belongs to the guard, and at the third stop the school teacher gets on with a bag of exercise books. The train stops at every station, even where nobody waits. At the end of the line it stands for eleven minutes, and then it goes back the way it came.

In autumn there are leaves on the line. Wet leaves are worse than snow, because the wheels slip and the driver cannot see why. A small yellow wagon goes ahead of the first train and sprays sand on the rails. When the wagon is broken, the first train runs late, and when the first train runs late, every other train of the morning runs late as well. The station master writes the delay on a board with chalk. He writes in round hand and never writes an excuse.

| Train | Leaves | Arrives | Stops | Remarks |
|---|---|---|---|---|
| 101 | 05:10 | 06:25 | 14 | every day |
| 103 | 06:40 | 07:50 | 12 | not on Sundays |
| 105 | 08:15 | 09:05 | 5 | express, no bicycles |
| 107 | 12:30 | 13:45 | 14 | every day |
| 109 | 16:20 | 17:35 | 14 | carries the post |
| 111 | 19:00 | 20:10 | 11 | Fridays only |

Anyone who misses the last train can sleep in the waiting room. There is a stove, a bench that is long enough for a short person, and a shelf of books that other travellers have left behind. The station master locks the door from the outside at eleven and opens it again at five. He has done so for thirty years, and in all that time only one person has complained, a lawyer, who was let out of the window.

The garden behind the station belongs to nobody, which is why everybody works in it. The beans grow along the fence of the railway, where the wall keeps the warmth of the day. The potatoes have the sunny corner. Somebody planted a fig tree years ago as a joke, and it has borne fruit every summer since the joke was made. In spring the teacher brings the children, who dig a great many holes and then want to know what the holes are for.

A garden is mostly waiting. The seeds are sown in March under glass, and for two weeks nothing happens at all. Then there is a green thread in every pot, and then the nights are too cold, and the pots have to be carried inside in the evening and outside again in the morning. In May the plants go into the ground. From then on it is water, weeds and snails, in that order, until the first beans can be picked in July.

Water in the morning rather than in the evening, because wet leaves at night bring mildew. Water the ground and not the leaves. A plant that is watered a little every day has lazy roots, so it is better to water well twice a week. If the leaves hang at noon, wait. If they still hang in the evening, the plant is thirsty. If they hang in the morning, it is probably too late, but people have been wrong about that before.

| Plant | Sow | Plant out | Harvest | Distance |
|---|---|---|---|---|
| Beans | May | never | July to September | 40 cm |
| Carrots | March | never | June to October | 5 cm |
| Tomatoes | March | May | August | 60 cm |
| Leeks | February | June | October to March | 15 cm |
| Garlic | October | never | July | 12 cm |

The compost stands behind the shed, and there are three opinions about it. The teacher turns it every week. Ines says that it should be left alone, as a good brake is left alone. The station master has never said what he thinks, but each autumn he takes two barrows of it for his roses, and his roses are the best in the valley. What goes in is kitchen waste, leaves, and the grey paper in which the eggs are wrapped. What comes out is black and smells of the forest.

Release 2.4 of the timetable program brings shorter waiting times and fewer surprises. The list of stations is now sorted by the order of the line and no longer by the alphabet. Trains that do not run on Sundays are shown in grey. The search finds a station even if its name is misspelled, as long as the first letter is right. We have removed the animation of the moving train, because it was faster than the train.

Fixed in this release: a delay of more than an hour was shown as a delay of less than an hour. Fixed: the program no longer asks for a password when it is started without a network. Fixed: on small screens the last column of the table was cut off. Known problem: in the week of the change to summer time, the first train of the day is shown twice. There is only one train. Please do not wait for the other one.

Release 2.5 is a small release. It reads the delays from the board in the station, by means of a camera and a great deal of patience. If the chalk is smeared, the program shows a question mark and the time of the last good reading. Users have asked for a sound when the train is about to leave. We have added a sound. Users have then asked for a way to turn it off. We have added that as well, and it is on the first page of the settings.

To install the new release, stop the old one first. Copy the file with the settings to a safe place, because the format of the settings has changed. Start the program once with an empty line of settings, and then copy your own lines back one by one. If the program does not start, the log says why. If the log is empty, the program was never stopped in the first place. Most questions that reach us are answered by the second page of the manual, and the second page of the manual is short.

The library van comes every second Thursday and stands in front of the kitchen from two to four. It holds nine hundred books, a heater, and a librarian called Tom who has read about half of them. The children take the books with animals on the cover. The cook takes the books about the sea, although she has never been there. When a book comes back with a mark in it, Tom rubs out the mark if it is pencil and reads it aloud if it is ink.

Tom keeps a list of the books that nobody borrows. Every winter he takes ten of them off the list by reading them himself, and then he tells people about them until somebody gives in. In this way the valley has come to know a good deal about the building of bridges, the diseases of sheep, and the life of a queen who collected clocks. The book about clocks has since been out of the van for three years. Nobody admits to having it.

In winter the days are short and the work is different. The kitchen cooks for half as many guests and makes jam from the frozen fruit of the summer. The railway sends out the plough at four, before the first train, and the driver of the plough drinks his coffee standing up. In the garden there is nothing to do but to cut back the roses and to read the catalogues of seeds. The children build a snow station next to the real one, with a board on which every train is late.

The market is held on Saturdays on the square below the church. A farmer from the upper valley sells cheese from the back of a cart, and he cuts the pieces by eye. If the piece is too heavy, he gives the rest away, and if it is too light, he adds a corner. There is honey, there are eggs, there are brushes made from the hair of goats. An old man repairs umbrellas while people wait. It takes him ten minutes, and in those ten minutes he says what the weather will do, and he is right more often than the newspaper.

To make the dumplings, boil the potatoes in their skins and press them while they are hot. Let them cool before you add the flour, or the dough will drink too much of it. Use one egg, a little salt, and as much nutmeg as fits on the tip of a knife. Form one dumpling and try it in hot water. If it falls apart, add flour. If it is hard, you have added too much, and the best you can do is to slice it the next day and fry it in butter, which is what most people were hoping for.

When the lake freezes, the fishermen cut round holes in the ice and sit beside them on boxes. They do not speak, because fish can hear, or because there is nothing to say. The ice makes a sound like a long string. A flag on a stick means that the ice is safe, and two flags mean that somebody has checked. In a mild winter there is no flag at all, and the fishermen sit in the kitchen, beside the stove, on the same boxes.

Nobody in the valley is in a hurry, but almost everybody is on time. They say that it comes from the railway. Marta says that it comes from the bread, which cannot be told to wait. The station master says nothing, looks at his watch, and writes the time on the board.
`
