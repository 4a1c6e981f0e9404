<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>TerraScope</name>
  <message>
   <source>Signed with a key that is not trusted here: nobody knows whose.</source>
   <translation>Mit einem Schlüssel signiert, dem hier nicht vertraut wird: niemand weiß, wessen er ist.</translation>
  </message>
  <message>
   <source>Not signed: its files are checked by their hashes alone.</source>
   <translation>Nicht signiert: Seine Dateien werden nur anhand ihrer Prüfsummen geprüft.</translation>
  </message>
  <message>
   <source>Its signature has not been checked yet.</source>
   <translation>Seine Signatur wurde noch nicht geprüft.</translation>
  </message>
  <message>
   <source>Signed by {name} (key {key}).</source>
   <translation>Signiert von {name} (Schlüssel {key}).</translation>
  </message>
  <message>
   <source>It will not run: {reason}</source>
   <translation>Es wird nicht ausgeführt: {reason}</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs run on {provider}.</source>
   <translation>{model}: {count} Dateien wie verzeichnet, Graphen laufen auf {provider}.</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs checked but not run here.</source>
   <translation>{model}: {count} Dateien wie verzeichnet, Graphen geprüft, aber hier nicht ausgeführt.</translation>
  </message>
  <message>
   <source>no message</source>
   <translation>keine Meldung</translation>
  </message>
  <message>
   <source>Looking for Python 3.11 or newer</source>
   <translation>Suche nach Python 3.11 oder neuer</translation>
  </message>
  <message>
   <source>Making the environment</source>
   <translation>Umgebung wird angelegt</translation>
  </message>
  <message>
   <source>Installing the engine's packages</source>
   <translation>Pakete der Engine werden installiert</translation>
  </message>
  <message>
   <source>Checking the engine</source>
   <translation>Engine wird geprüft</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab.</source>
   <translation>Kein Python 3.11 oder neuer gefunden. Installieren Sie eines und wählen Sie es unter Python im Reiter Engine.</translation>
  </message>
  <message>
   <source>Choose another Python in the Engine tab and install again.</source>
   <translation>Wählen Sie im Reiter Engine ein anderes Python und installieren Sie erneut.</translation>
  </message>
  <message>
   <source>Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.</source>
   <translation>Prüfen Sie Netzwerk und Proxy in den QGIS-Einstellungen oder wählen Sie einen Ordner mit Wheel-Dateien.</translation>
  </message>
  <message>
   <source>The environment could not be made: {reason}</source>
   <translation>Die Umgebung konnte nicht angelegt werden: {reason}</translation>
  </message>
  <message>
   <source>The packages could not be installed: {reason}</source>
   <translation>Die Pakete konnten nicht installiert werden: {reason}</translation>
  </message>
  <message>
   <source>The engine does not start: {reason}</source>
   <translation>Die Engine startet nicht: {reason}</translation>
  </message>
  <message>
   <source>A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.</source>
   <translation>Ein Shapefile fasst 254 Byte eines Textes; gekürzt: {fields}. Exportieren Sie als GeoPackage, um alles zu behalten.</translation>
  </message>
  <message>
   <source>Verified means equal to the mask, not to the ground.</source>
   <translation>Bestätigt heißt: gleich der Maske, nicht der Wirklichkeit am Boden.</translation>
  </message>
  <message>
   <source>There is no mask to export.</source>
   <translation>Es gibt keine Maske zum Exportieren.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Eingaben</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Choose another folder or free some space.</source>
   <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>{file}: {found} of {expected} masks could be read back. Free some space and export again.</source>
   <translation>{file}: {found} von {expected} Masken ließen sich zurücklesen. Schaffen Sie Platz und exportieren Sie erneut.</translation>
  </message>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} gibt es schon. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>angenommen</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>Corrected by hand. The model said: {text}</source>
   <translation>Von Hand korrigiert. Das Modell sagte: {text}</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>korrigiert</translation>
  </message>
  <message>
   <source>Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in Windows: {path}</source>
   <translation>Windows erlaubt Pfade von {limit} Zeichen. Wählen Sie einen Ordner mit kürzerem Pfad, oder schalten Sie lange Pfade in Windows ein: {path}</translation>
  </message>
  <message>
   <source>No answer: the run was not finished.</source>
   <translation>Keine Antwort: Der Lauf wurde nicht beendet.</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>Masken</translation>
  </message>
  <message>
   <source>Reasoning</source>
   <translation>Gedankengang</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another folder or free some space.</source>
   <translation>{path} konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>… and {count} more steps</source>
   <translation>… und {count} weitere Schritte</translation>
  </message>
  <message>
   <source>{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another program holds its table, or export the layer to a GeoTIFF.</source>
   <translation>{layer}: Die Datenbank hat binnen {seconds:.0f} s nicht geantwortet. Wählen Sie ein kleineres Gebiet, sehen Sie nach, ob ein anderes Programm ihre Tabelle sperrt, oder exportieren Sie den Layer als GeoTIFF.</translation>
  </message>
  <message>
   <source>{layer}: its tiles in the database cannot be listed: {problem}</source>
   <translation>{layer}: Die Kacheln in der Datenbank lassen sich nicht auflisten: {problem}</translation>
  </message>
  <message>
   <source>{layer}: the layer does not reach into the area. Choose another area or ignore the layer.</source>
   <translation>{layer}: Der Layer reicht nicht in das Gebiet. Wählen Sie ein anderes Gebiet oder ignorieren Sie den Layer.</translation>
  </message>
  <message>
   <source>{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. Choose a smaller area.</source>
   <translation>{layer}: Das Gebiet hat {width} x {height} Pixel, höchstens {limit} je Seite können exportiert werden. Wählen Sie ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>{layer} cannot be opened. Repair its data source in the layer tree.</source>
   <translation>{layer} lässt sich nicht öffnen. Reparieren Sie die Datenquelle im Layerbaum.</translation>
  </message>
  <message>
   <source>{layer}: band {number} cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: Kanal {number} ist in Zeile {row}, Spalte {col} nicht lesbar.</translation>
  </message>
  <message>
   <source>{layer}: the picture cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: Das Bild ist in Zeile {row}, Spalte {col} nicht lesbar.</translation>
  </message>
  <message>
   <source>Copying {layer} for TerraScope</source>
   <translation>{layer} wird für TerraScope kopiert</translation>
  </message>
  <message>
   <source>{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.</source>
   <translation>{layer}: Das Datum {date} ist geraten. Setzen Sie es in der Tabelle der Eingaben, wenn es ein anderes ist.</translation>
  </message>
  <message>
   <source>{layer} is a rendered picture, not measurements: colours are not reflectances.</source>
   <translation>{layer} ist ein gerendertes Bild, keine Messung: Farben sind keine Reflektanzen.</translation>
  </message>
  <message>
   <source>{layer} is no longer in the project.</source>
   <translation>{layer} ist nicht mehr im Projekt.</translation>
  </message>
  <message>
   <source>The area cannot be brought into the CRS of {layer}.</source>
   <translation>Das Gebiet lässt sich nicht in das KBS von {layer} umrechnen.</translation>
  </message>
  <message>
   <source>{layer} was read through QGIS into a temporary GeoTIFF.</source>
   <translation>{layer} wurde durch QGIS in ein temporäres GeoTIFF gelesen.</translation>
  </message>
  <message>
   <source>{name} (probability)</source>
   <translation>{name} (Wahrscheinlichkeit)</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Mask number</source>
   <translation>Nummer der Maske</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>Model's words</source>
   <translation>Worte des Modells</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>Mean probability</source>
   <translation>Mittlere Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Valid pixels of the area</source>
   <translation>Gültige Pixel des Gebiets</translation>
  </message>
  <message>
   <source>Part of the area</source>
   <translation>Teil des Gebiets</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>Anteil am Gebiet (%)</translation>
  </message>
  <message>
   <source>Share, lower bound (%)</source>
   <translation>Anteil, untere Grenze (%)</translation>
  </message>
  <message>
   <source>Share, upper bound (%)</source>
   <translation>Anteil, obere Grenze (%)</translation>
  </message>
  <message>
   <source>Ground area (m²)</source>
   <translation>Fläche am Boden (m²)</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>Verdict on the numbers</source>
   <translation>Urteil über die Zahlen</translation>
  </message>
  <message>
   <source>Model checksum</source>
   <translation>Prüfsumme des Modells</translation>
  </message>
  <message>
   <source>Calibrated probability of each pixel, 0 to 1.</source>
   <translation>Kalibrierte Wahrscheinlichkeit jedes Pixels, 0 bis 1.</translation>
  </message>
  <message>
   <source>probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>{file}: the probabilities cannot be read. Ask again.</source>
   <translation>{file}: Die Wahrscheinlichkeiten lassen sich nicht lesen. Stellen Sie die Frage noch einmal.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>de</translation>
  </message>
  <message>
   <source>{value} ({low} to {high})</source>
   <translation>{value} ({low} bis {high})</translation>
  </message>
  <message>
   <source>learned from {own} cells of it and {other} of something else</source>
   <translation>gelernt an {own} Zellen davon und {other} von etwas anderem</translation>
  </message>
  <message>
   <source>{percent} % of the area ({low} to {high} %); {doubt} % is doubtful</source>
   <translation>{percent} % der Fläche ({low} bis {high} %); {doubt} % sind zweifelhaft</translation>
  </message>
  <message>
   <source>Give the class a name: questions use it.</source>
   <translation>Geben Sie der Klasse einen Namen: Fragen verwenden ihn.</translation>
  </message>
  <message>
   <source>Show the class: choose a layer with labels, or click places.</source>
   <translation>Zeigen Sie die Klasse: Wählen Sie einen Layer mit Beispielen oder klicken Sie Orte an.</translation>
  </message>
  <message>
   <source>Also show what is something else, or let random places stand for it.</source>
   <translation>Zeigen Sie auch, was etwas anderes ist, oder lassen Sie zufällige Orte dafür stehen.</translation>
  </message>
  <message>
   <source>not cross-validated: label places farther apart</source>
   <translation>nicht kreuzvalidiert: Zeigen Sie Orte, die weiter auseinanderliegen</translation>
  </message>
  <message>
   <source>learned from {own} cells of it, {other} of something else and {random} random ones</source>
   <translation>gelernt an {own} Zellen davon, {other} von etwas anderem und {random} zufälligen</translation>
  </message>
  <message>
   <source>{percent} % of the area; {doubt} % is doubtful</source>
   <translation>{percent} % der Fläche; {doubt} % sind zweifelhaft</translation>
  </message>
  <message>
   <source>balanced accuracy {accuracy} on places left out</source>
   <translation>ausgewogene Genauigkeit {accuracy} an ausgelassenen Orten</translation>
  </message>
  <message>
   <source>Judged before a mask was corrected.</source>
   <translation>Beurteilt, bevor eine Maske korrigiert wurde.</translation>
  </message>
  <message>
   <source>number {place} from the largest on: {label}</source>
   <translation>Nummer {place} vom größten an: {label}</translation>
  </message>
  <message>
   <source>1 pixel</source>
   <translation>1 Pixel</translation>
  </message>
  <message>
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <source>NE</source>
   <translation>NO</translation>
  </message>
  <message>
   <source>E</source>
   <translation>O</translation>
  </message>
  <message>
   <source>SE</source>
   <translation>SO</translation>
  </message>
  <message>
   <source>S</source>
   <translation>S</translation>
  </message>
  <message>
   <source>SW</source>
   <translation>SW</translation>
  </message>
  <message>
   <source>W</source>
   <translation>W</translation>
  </message>
  <message>
   <source>NW</source>
   <translation>NW</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>they touch</source>
   <translation>sie berühren sich</translation>
  </message>
  <message>
   <source>they do not touch</source>
   <translation>sie berühren sich nicht</translation>
  </message>
  <message>
   <source>larger</source>
   <translation>größer</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>kleiner</translation>
  </message>
  <message>
   <source>the same size</source>
   <translation>gleich groß</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <source>grown</source>
   <translation>gewachsen</translation>
  </message>
  <message>
   <source>shrunk</source>
   <translation>geschrumpft</translation>
  </message>
  <message>
   <source>in the centre</source>
   <translation>in der Mitte</translation>
  </message>
  <message>
   <source>all over the area</source>
   <translation>über die ganze Fläche verteilt</translation>
  </message>
  <message>
   <source>number {place} from the smallest on: {label}</source>
   <translation>Nummer {place} vom kleinsten an: {label}</translation>
  </message>
  <message>
   <source>{share} of the half</source>
   <translation>{share} der Hälfte</translation>
  </message>
  <message>
   <source>{share} of the mask</source>
   <translation>{share} der Maske</translation>
  </message>
  <message>
   <source>the largest: {label}</source>
   <translation>am größten: {label}</translation>
  </message>
  <message>
   <source>the smallest: {label}</source>
   <translation>am kleinsten: {label}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} Pixel</translation>
  </message>
  <message>
   <source>{side} of it</source>
   <translation>{side} davon</translation>
  </message>
  <message>
   <source>less than {amount}</source>
   <translation>weniger als {amount}</translation>
  </message>
  <message>
   <source>{points} percentage points</source>
   <translation>{points} Prozentpunkte</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optisch</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical and SAR</source>
   <translation>optisch und SAR</translation>
  </message>
  <message>
   <source>High confidence</source>
   <translation>Hohe Sicherheit</translation>
  </message>
  <message>
   <source>Medium confidence</source>
   <translation>Mittlere Sicherheit</translation>
  </message>
  <message>
   <source>Low confidence</source>
   <translation>Geringe Sicherheit</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>weicht ab</translation>
  </message>
  <message>
   <source>cannot be verified</source>
   <translation>nicht überprüfbar</translation>
  </message>
  <message>
   <source>not checked since the correction</source>
   <translation>seit der Korrektur nicht geprüft</translation>
  </message>
  <message>
   <source>no longer holds since the correction</source>
   <translation>gilt seit der Korrektur nicht mehr</translation>
  </message>
  <message>
   <source>waiting…</source>
   <translation>wartet…</translation>
  </message>
  <message>
   <source>running…</source>
   <translation>läuft…</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>Wasser</translation>
  </message>
  <message>
   <source>Trees</source>
   <translation>Bäume</translation>
  </message>
  <message>
   <source>Grass</source>
   <translation>Gras</translation>
  </message>
  <message>
   <source>Flooded vegetation</source>
   <translation>Überflutete Vegetation</translation>
  </message>
  <message>
   <source>Crops</source>
   <translation>Ackerland</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>Sträucher</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>Bebauung</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>Offener Boden</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>Schnee und Eis</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>Wolke</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>Wolkenschatten</translation>
  </message>
  <message>
   <source>Burned area</source>
   <translation>Brandfläche</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>Vegetation</translation>
  </message>
  <message>
   <source>Flooded</source>
   <translation>Überflutet</translation>
  </message>
  <message>
   <source>Forest loss</source>
   <translation>Waldverlust</translation>
  </message>
  <message>
   <source>Forest damage</source>
   <translation>Waldschaden</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Veränderung</translation>
  </message>
  <message>
   <source>{label} gain</source>
   <translation>{label}, Zunahme</translation>
  </message>
  <message>
   <source>{label} loss</source>
   <translation>{label}, Abnahme</translation>
  </message>
  <message>
   <source>Measure the mask again</source>
   <translation>Maske neu messen</translation>
  </message>
  <message>
   <source>The raster</source>
   <translation>Das Raster</translation>
  </message>
  <message>
   <source>Drawn by TerraScope Pixel Reasoning on {time}</source>
   <translation>Gezeichnet von TerraScope Pixel Reasoning am {time}</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>Ask a question first: the stress test repeats it.</source>
   <translation>Stellen Sie zuerst eine Frage: Der Stresstest wiederholt sie.</translation>
  </message>
  <message>
   <source>A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask again with that layer, then test the answer.</source>
   <translation>Ein Layer dieser Frage hat keine eigene Datei und wurde dafür exportiert. Exportieren Sie ihn als GeoTIFF, fragen Sie mit diesem Layer noch einmal und testen Sie dann die Antwort.</translation>
  </message>
  <message>
   <source>Brightness and contrast</source>
   <translation>Helligkeit und Kontrast</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Gaußsches Rauschen</translation>
  </message>
  <message>
   <source>Salt-and-pepper noise</source>
   <translation>Salz-und-Pfeffer-Rauschen</translation>
  </message>
  <message>
   <source>Gaussian blur</source>
   <translation>Gaußsche Unschärfe</translation>
  </message>
  <message>
   <source>Motion blur</source>
   <translation>Bewegungsunschärfe</translation>
  </message>
  <message>
   <source>Clouds</source>
   <translation>Wolken</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Dunst</translation>
  </message>
  <message>
   <source>Data gaps</source>
   <translation>Datenlücken</translation>
  </message>
  <message>
   <source>JPEG compression</source>
   <translation>JPEG-Kompression</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Verschiebung</translation>
  </message>
  <message>
   <source>Rotation</source>
   <translation>Drehung</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>Skalierung</translation>
  </message>
  <message>
   <source>Speckle</source>
   <translation>Speckle</translation>
  </message>
  <message>
   <source>Radar calibration too high</source>
   <translation>Radarkalibrierung zu hoch</translation>
  </message>
  <message>
   <source>Radar calibration too low</source>
   <translation>Radarkalibrierung zu niedrig</translation>
  </message>
  <message>
   <source>Lost bands</source>
   <translation>Verlorene Kanäle</translation>
  </message>
  <message>
   <source>Layers out of register</source>
   <translation>Versetzte Layer</translation>
  </message>
  <message>
   <source>Swapped dates</source>
   <translation>Vertauschte Daten</translation>
  </message>
  <message>
   <source>Missing date</source>
   <translation>Fehlendes Datum</translation>
  </message>
  <message>
   <source>Missing sensor</source>
   <translation>Fehlender Sensor</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}; and with {count} more of {tried}.</source>
   <translation>Die Antwort ändert sich bei: {corruptions}; und bei {count} weiteren von {tried}.</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count}</source>
   <translation>{corruption} ab Stufe {level} von {count}</translation>
  </message>
  <message>
   <source>None of the {count} corruptions tried changes the answer at any level.</source>
   <translation>Keine der {count} versuchten Störungen ändert die Antwort auf irgendeiner Stufe.</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}.</source>
   <translation>Die Antwort ändert sich bei: {corruptions}.</translation>
  </message>
  <message>
   <source>The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).</source>
   <translation>Am wenigsten halten die Masken aus: {corruption} (im Mittel bleiben {percent:.0f} % ihrer Überdeckung).</translation>
  </message>
  <message>
   <source>{folder} is not a folder. Choose a folder with a bundle in it.</source>
   <translation>{folder} ist kein Ordner. Wählen Sie einen Ordner, in dem ein Paket liegt.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Install the bundle by copy.</source>
   <translation>{file} ist ein Link oder Gerät, erwartet wird eine einfache Datei. Installieren Sie das Paket durch Kopieren.</translation>
  </message>
  <message>
   <source>{file} is a hard link ({count} names), expected a plain file. Install it by copy.</source>
   <translation>{file} ist ein harter Link ({count} Namen), erwartet wird eine einfache Datei. Installieren Sie das Paket durch Kopieren.</translation>
  </message>
  <message>
   <source>{file} has {size} bytes, expected {expected}. Install the bundle again.</source>
   <translation>{file} hat {size} Bytes, erwartet werden {expected}. Installieren Sie das Paket neu.</translation>
  </message>
  <message>
   <source>{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.</source>
   <translation>{file} ist verändert: SHA-256 {found}, erwartet {expected}. Installieren Sie das Paket neu.</translation>
  </message>
  <message>
   <source>{source}: field files lists {item} itself. Get the bundle from its maker.</source>
   <translation>{source}: Das Feld files führt {item} selbst auf. Holen Sie das Paket von seinem Hersteller.</translation>
  </message>
  <message>
   <source>{file} is listed but missing. Get an intact bundle.</source>
   <translation>{file} ist verzeichnet, fehlt aber. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{folder} is a link; a bundle has plain files only. Install it by copy.</source>
   <translation>{folder} ist ein Link; ein Paket besteht nur aus einfachen Dateien. Installieren Sie es durch Kopieren.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it, or get an intact bundle.</source>
   <translation>{file} ist in {manifest} nicht verzeichnet. Entfernen Sie die Datei oder besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{source}: {items} are the same name on some systems. Get the bundle from its maker.</source>
   <translation>{source}: {items} sind auf manchen Systemen derselbe Name. Holen Sie das Paket von seinem Hersteller.</translation>
  </message>
  <message>
   <source>{file} has no {manifest}. Choose a zip of a bundle.</source>
   <translation>{file} enthält kein {manifest}. Wählen Sie das Zip-Archiv eines Pakets.</translation>
  </message>
  <message>
   <source>Bundle name {item} is not a plain folder name. Give another with --name.</source>
   <translation>Der Paketname {item} ist kein einfacher Ordnername. Geben Sie mit --name einen anderen an.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it and retry.</source>
   <translation>{file} ist in {manifest} nicht verzeichnet. Entfernen Sie die Datei und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{file}: {manifest} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file}: {manifest} hat mehr als {most} Bytes. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: {item} is not listed in {manifest}. Get an intact bundle.</source>
   <translation>{file}: {item} ist in {manifest} nicht verzeichnet. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle.</source>
   <translation>{file} enthält {count} Dateien mit {size} Bytes, gelesen werden höchstens {most} mit {most_bytes}. Wählen Sie ein Paket.</translation>
  </message>
  <message>
   <source>{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another disk.</source>
   <translation>{file} braucht {size:.1f} GB, installiert wird eine Kopie; in {folder} sind {free:.1f} GB frei. Schaffen Sie Platz oder setzen Sie TERRASCOPE_HOME auf einen Ordner einer anderen Platte.</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.</source>
   <translation>{folder} ist nicht beschreibbar ({problem}). Schaffen Sie Platz oder setzen Sie TERRASCOPE_HOME.</translation>
  </message>
  <message>
   <source>{folder}: the bundle cannot be written ({problem}). Free space and retry.</source>
   <translation>{folder}: Das Paket lässt sich nicht schreiben ({problem}). Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Copy the bundle with its content.</source>
   <translation>{file} ist ein Link oder Gerät, erwartet wird eine einfache Datei. Kopieren Sie das Paket mit seinem Inhalt.</translation>
  </message>
  <message>
   <source>{file} is not an intact zip ({problem}). Get the bundle again.</source>
   <translation>{file} ist kein unversehrtes Zip-Archiv ({problem}). Besorgen Sie das Paket noch einmal.</translation>
  </message>
  <message>
   <source>{file}: {item} is a link or device, expected a plain file.</source>
   <translation>{file}: {item} ist ein Link oder Gerät, erwartet wird eine einfache Datei.</translation>
  </message>
  <message>
   <source>{file}: {item} is encrypted, expected a plain zip.</source>
   <translation>{file}: {item} ist verschlüsselt, erwartet wird ein einfaches Zip-Archiv.</translation>
  </message>
  <message>
   <source>{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.</source>
   <translation>{file}: {item} wächst auf das {times}-Fache, erwartet wird höchstens das {most}-Fache. Das ist kein Paket.</translation>
  </message>
  <message>
   <source>{file}: {manifest} is not UTF-8. Get an intact bundle.</source>
   <translation>{file}: {manifest} ist kein UTF-8. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} is longer than the zip declares. Get the bundle again.</source>
   <translation>{file} ist länger, als das Zip-Archiv angibt. Besorgen Sie das Paket noch einmal.</translation>
  </message>
  <message>
   <source>{source}: field {field} is {found}, expected {expected}. Get an intact bundle.</source>
   <translation>{source}: Das Feld {field} ist {found}, erwartet wird {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>No bundle {item} found (installed: {known}). Give a name from the list or a folder.</source>
   <translation>Kein Paket {item} gefunden (installiert: {known}). Geben Sie einen Namen aus der Liste oder einen Ordner an.</translation>
  </message>
  <message>
   <source>{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.</source>
   <translation>{source}: Das Feld format ist {found}, erwartet wird {expected}. Aktualisieren Sie die Erweiterung oder das Paket.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} hat mehr als {most} Bytes. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Choose a folder with a bundle in it.</source>
   <translation>{file} ist nicht lesbar ({problem}). Wählen Sie einen Ordner, in dem ein Paket liegt.</translation>
  </message>
  <message>
   <source>{source} is not valid JSON ({problem}). Get an intact bundle.</source>
   <translation>{source} ist kein gültiges JSON ({problem}). Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{model} is of family {family}, expected terrascope-8b. Choose another bundle.</source>
   <translation>{model} gehört zur Familie {family}, erwartet wird terrascope-8b. Wählen Sie ein anderes Paket.</translation>
  </message>
  <message>
   <source>{file} says that {item} signed it (key {key}), and the signature is wrong. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} nennt {item} als Unterzeichner (Schlüssel {key}), und die Signatur ist falsch. Benutzen Sie dieses Paket nicht; holen Sie es noch einmal von seinem Hersteller.</translation>
  </message>
  <message>
   <source>{file} is not a signature of these files: {item} is {signed} there and {here} here. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} ist keine Signatur dieser Dateien: {item} ist dort {signed} und hier {here}. Benutzen Sie dieses Paket nicht; holen Sie es noch einmal von seinem Hersteller.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Install the bundle again.</source>
   <translation>{file} ist nicht lesbar ({problem}). Installieren Sie das Paket neu.</translation>
  </message>
  <message>
   <source>{file} is a key of another kind, expected the elliptic curve P-256 or P-384.</source>
   <translation>{file} ist ein Schlüssel anderer Art, erwartet wird die elliptische Kurve P-256 oder P-384.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Give the file of a public key.</source>
   <translation>{file} ist nicht lesbar ({problem}). Geben Sie die Datei eines öffentlichen Schlüssels an.</translation>
  </message>
  <message>
   <source>Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab.</source>
   <translation>Signaturen lassen sich nicht prüfen: Dieser Engine fehlt das Paket cryptography. Reparieren Sie sie im Reiter Engine.</translation>
  </message>
  <message>
   <source>{file} is no public key in PEM form. Make one: openssl ec -pubout.</source>
   <translation>{file} ist kein öffentlicher Schlüssel in PEM-Form. So entsteht einer: openssl ec -pubout.</translation>
  </message>
  <message>
   <source>{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.</source>
   <translation>{source}: Der Dateiname {item} {fault}. Gelesen wurde nichts; holen Sie das Paket von seinem Hersteller.</translation>
  </message>
  <message>
   <source>has {count} characters, expected 1 to {most}</source>
   <translation>hat {count} Zeichen, erwartet werden 1 bis {most}</translation>
  </message>
  <message>
   <source>has control or invisible characters</source>
   <translation>enthält Steuerzeichen oder unsichtbare Zeichen</translation>
  </message>
  <message>
   <source>is absolute</source>
   <translation>ist absolut</translation>
  </message>
  <message>
   <source>has a character that not every system allows</source>
   <translation>enthält ein Zeichen, das nicht jedes System erlaubt</translation>
  </message>
  <message>
   <source>leads out of the bundle</source>
   <translation>führt aus dem Paket hinaus</translation>
  </message>
  <message>
   <source>ends or begins with a dot or space</source>
   <translation>beginnt oder endet mit einem Punkt oder Leerzeichen</translation>
  </message>
  <message>
   <source>is reserved on Windows</source>
   <translation>ist unter Windows reserviert</translation>
  </message>
  <message>
   <source>has an ending other than {known}</source>
   <translation>hat eine andere Endung als {known}</translation>
  </message>
  <message>
   <source>{file} {fault}. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} {fault}. Benutzen Sie dieses Paket nicht; holen Sie es noch einmal von seinem Hersteller.</translation>
  </message>
  <message>
   <source>has more than {most} bytes</source>
   <translation>hat mehr als {most} Bytes</translation>
  </message>
  <message>
   <source>is {found}, expected {expected}</source>
   <translation>ist {found}, erwartet wird {expected}</translation>
  </message>
  <message>
   <source>signs {found}, expected {expected}</source>
   <translation>unterzeichnet {found}, erwartet wird {expected}</translation>
  </message>
  <message>
   <source>is not laid out as expected ({problem})</source>
   <translation>ist nicht wie erwartet aufgebaut ({problem})</translation>
  </message>
  <message>
   <source>states {found}, expected {expected}</source>
   <translation>besagt {found}, erwartet wird {expected}</translation>
  </message>
  <message>
   <source>lists parts of files or other hashes, expected whole files and sha256</source>
   <translation>führt Teile von Dateien oder andere Prüfsummen auf, erwartet werden ganze Dateien und sha256</translation>
  </message>
  <message>
   <source>lists {item} without a SHA-256</source>
   <translation>führt {item} ohne SHA-256 auf</translation>
  </message>
  <message>
   <source>lists {item} twice</source>
   <translation>führt {item} zweimal auf</translation>
  </message>
  <message>
   <source>contradicts itself: its files do not add up to its subject</source>
   <translation>widerspricht sich: Seine Dateien ergeben nicht seinen Gegenstand</translation>
  </message>
  <message>
   <source>Not enough evidence: {objection}</source>
   <translation>Nicht genug Anhaltspunkte: {objection}</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>nur {percent:.1f} % des Gebiets haben gültige Pixel, mindestens {least:.0f} % sind nötig. Wählen Sie ein anderes Datum oder ein anderes Gebiet.</translation>
  </message>
  <message>
   <source>only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. Check its bands, scale and unit.</source>
   <translation>{image}: nur {percent:.0f} % der Pixel haben plausible Werte, mindestens {least:.0f} % sind nötig. Prüfen Sie Bänder, Skalierung und Einheit.</translation>
  </message>
  <message>
   <source>the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or leave one out.</source>
   <translation>{image}: die Bänder {one} und {other} sind in jedem Pixel gleich. Prüfen Sie, welche Bänder die Datei hat, oder lassen Sie eines weg.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image.</source>
   <translation>Wolken und ihre Schatten bedecken {percent:.0f} % des Gebiets. Wählen Sie ein anderes Datum oder fügen Sie ein Radarbild hinzu.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a radar image.</source>
   <translation>Wolken und ihre Schatten bedecken am ersten Datum {percent:.0f} % des Gebiets. Wählen Sie ein anderes Datum oder fügen Sie ein Radarbild hinzu.</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>{part}: nur {percent:.1f} % haben gültige Pixel, mindestens {least:.0f} % sind nötig. Wählen Sie ein anderes Datum oder ein anderes Gebiet.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image.</source>
   <translation>{part}: Wolken und ihre Schatten bedecken {percent:.0f} %. Wählen Sie ein anderes Datum oder fügen Sie ein Radarbild hinzu.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a radar image.</source>
   <translation>{part}: Wolken und ihre Schatten bedecken am ersten Datum {percent:.0f} %. Wählen Sie ein anderes Datum oder fügen Sie ein Radarbild hinzu.</translation>
  </message>
  <message>
   <source>I measure one part of the area at a time. Ask for each of them alone: {parts}.</source>
   <translation>Ich messe immer nur einen Teil des Gebiets. Fragen Sie nach jedem einzeln: {parts}.</translation>
  </message>
  <message>
   <source>I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of the water is in the northern half?</source>
   <translation>Ich kann sagen, welchen Anteil einer Klasse oder einer Veränderung dieser Teil enthält: {part}. Fragen Sie nach einer allein, etwa so: „How much of the water is in the northern half?“</translation>
  </message>
  <message>
   <source>The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the compass: "the northern half", "the south-eastern quarter".</source>
   <translation>Das Bild dieses Layers ist gegen die Karte gedreht, daher ist nicht eindeutig, was gemeint ist: {part}. Nennen Sie den Teil nach der Himmelsrichtung: „the northern half“, „the south-eastern quarter“.</translation>
  </message>
  <message>
   <source>The point lies outside {part}. Ask for the class at the point alone, or click another one.</source>
   <translation>Der Punkt liegt nicht in diesem Teil: {part}. Fragen Sie nach der Klasse am Punkt allein, oder klicken Sie einen anderen an.</translation>
  </message>
  <message>
   <source>I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.</source>
   <translation>Ich kann nicht sagen, wo dieser Teil des Gebiets endet. Ich kann das ganze Gebiet messen, eine Hälfte („the northern half“), ein Viertel („the south-eastern quarter“) oder die Mitte. Zeichnen Sie um jeden anderen Teil ein Polygon und fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose another image.</source>
   <translation>die Masken dürften mit dem Boden zu höchstens {percent:.0f} % übereinstimmen. Fragen Sie nach etwas Größerem oder wählen Sie ein anderes Bild.</translation>
  </message>
  <message>
   <source>The model gave no answer.</source>
   <translation>Das Modell hat keine Antwort gegeben.</translation>
  </message>
  <message>
   <source>I need two dates to see a change. Add an image of the same area from another date and ask again.</source>
   <translation>Ich brauche zwei Daten, um eine Veränderung zu sehen. Fügen Sie ein Bild desselben Gebiets von einem anderen Datum hinzu und fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>I need a point for that. Click a point in the map and ask again.</source>
   <translation>Dafür brauche ich einen Punkt. Klicken Sie einen Punkt in der Karte an und fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can count and measure separate patches of land cover instead.</source>
   <translation>Ich kann bei dieser Auflösung keine einzelnen Objekte wie Fahrzeuge, Bäume, Häuser oder Tiere zählen. Ich kann stattdessen getrennte Flächen der Landbedeckung zählen und messen.</translation>
  </message>
  <message>
   <source>I cannot recognise single objects or their type at this resolution. I can map land cover such as water, built-up areas or trees instead.</source>
   <translation>Ich kann bei dieser Auflösung keine einzelnen Objekte oder ihre Art erkennen. Ich kann stattdessen Landbedeckung wie Wasser, bebaute Flächen oder Bäume kartieren.</translation>
  </message>
  <message>
   <source>I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and shrubs as classes.</source>
   <translation>Ich kann Arten, Feldfrüchte, Gesundheit oder Ertrag nicht bestimmen. Ich kann Äcker, Bäume, Gras und Sträucher als Klassen kartieren und messen.</translation>
  </message>
  <message>
   <source>I cannot forecast. I can measure what the loaded images show, and the change between two dates.</source>
   <translation>Ich kann nichts vorhersagen. Ich kann messen, was die geladenen Bilder zeigen, und die Veränderung zwischen zwei Daten.</translation>
  </message>
  <message>
   <source>I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas.</source>
   <translation>Ich kann bei dieser Auflösung Gebäudeschäden nicht beurteilen. Ich kann bebaute Flächen, Überflutungen und Brandflächen kartieren.</translation>
  </message>
  <message>
   <source>I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of land cover instead.</source>
   <translation>Ich kann aus diesen Bildern keine Höhen, Tiefen, Volumen oder Neigungen messen. Ich kann stattdessen die Fläche der Landbedeckung messen.</translation>
  </message>
  <message>
   <source>I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead.</source>
   <translation>Ich kann keine Temperaturen messen. Ich kann stattdessen Landbedeckung, Schnee und Eis sowie Brandflächen kartieren.</translation>
  </message>
  <message>
   <source>I cannot know names, owners, prices, laws or population from pixels. I can map what covers the ground and measure it.</source>
   <translation>Namen, Eigentümer, Preise, Gesetze oder Einwohnerzahlen kann ich aus Pixeln nicht wissen. Ich kann kartieren, was den Boden bedeckt, und es messen.</translation>
  </message>
  <message>
   <source>I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them.</source>
   <translation>Ich kann die Güte von Wasser, Boden oder Luft nicht beurteilen. Ich kann kartieren, wo Wasser und offener Boden sind, und sie messen.</translation>
  </message>
  <message>
   <source>I cannot see traffic or activity. I can map built-up areas, and changes between two dates.</source>
   <translation>Verkehr oder Betrieb kann ich nicht sehen. Ich kann bebaute Flächen und Veränderungen zwischen zwei Daten kartieren.</translation>
  </message>
  <message>
   <source>I measure areas, shares, counts of patches, positions and the shortest distance between two classes, not this quantity.</source>
   <translation>Ich messe Flächen, Anteile, die Zahl getrennter Flächen, Lagen und den kürzesten Abstand zweier Klassen, nicht diese Größe.</translation>
  </message>
  <message>
   <source>I measure the whole selected area only. Draw a polygon around the part you mean and ask again.</source>
   <translation>Ich messe nur das ganze gewählte Gebiet. Zeichnen Sie ein Polygon um den gemeinten Teil und fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>I compare the first and the last date only. Load the two dates to compare and ask for the change between them.</source>
   <translation>Ich vergleiche nur das erste und das letzte Datum. Laden Sie die beiden zu vergleichenden Daten und fragen Sie nach der Veränderung dazwischen.</translation>
  </message>
  <message>
   <source>I cannot tell why, when or by whom something happened. I can measure what changed between two dates.</source>
   <translation>Ich kann nicht sagen, warum, wann oder durch wen etwas geschah. Ich kann messen, was sich zwischen zwei Daten verändert hat.</translation>
  </message>
  <message>
   <source>I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Ich gebe keine Ratschläge oder Urteile. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen.</translation>
  </message>
  <message>
   <source>That is not among the classes I know. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Das gehört nicht zu den Klassen, die ich kenne. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images only. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Ich beantworte nur Fragen zu den geladenen Bildern. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars, and compare two dates.</source>
   <translation>Ich beantworte Fragen zu den geladenen Bildern. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen. Ich kann auch zwei Daten vergleichen.</translation>
  </message>
  <message>
   <source>I only answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Ich beantworte ausschließlich Fragen zu den geladenen Bildern. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen.</translation>
  </message>
  <message>
   <source>I do not write code or texts. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Ich schreibe keinen Code und keine Texte. Ich kann Landbedeckung wie Wasser, Wald, Äcker, bebaute Flächen, Schnee, Wolken und Brandflächen kartieren und messen.</translation>
  </message>
  <message>
   <source>I cannot help with the software itself. The plugin's help explains settings and export. I can answer questions about the loaded images.</source>
   <translation>Zur Software selbst kann ich nicht helfen. Die Hilfe der Erweiterung erklärt Einstellungen und Export. Ich kann Fragen zu den geladenen Bildern beantworten.</translation>
  </message>
  <message>
   <source>I understand English only. Please ask in English.</source>
   <translation>Ich verstehe nur Englisch. Bitte fragen Sie auf Englisch.</translation>
  </message>
  <message>
   <source>I cannot make out a question. Ask for example how much of the area is water.</source>
   <translation>Ich kann keine Frage erkennen. Fragen Sie zum Beispiel, wie viel des Gebiets Wasser ist.</translation>
  </message>
  <message>
   <source>The CPU was asked for.</source>
   <translation>Die CPU wurde verlangt.</translation>
  </message>
  <message>
   <source>CUDA was asked for but does not work: {reason} {fix}</source>
   <translation>CUDA wurde verlangt, funktioniert aber nicht: {reason} {fix}</translation>
  </message>
  <message>
   <source>Use --device cpu.</source>
   <translation>Wählen Sie die CPU (--device cpu).</translation>
  </message>
  <message>
   <source>No NVIDIA driver is installed ({file} is not there).</source>
   <translation>Es ist kein NVIDIA-Treiber installiert ({file} fehlt).</translation>
  </message>
  <message>
   <source>The NVIDIA driver does not start (cuInit gives error {status}).</source>
   <translation>Der NVIDIA-Treiber startet nicht (cuInit meldet Fehler {status}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver is there but finds no GPU.</source>
   <translation>Der NVIDIA-Treiber ist da, findet aber keine GPU.</translation>
  </message>
  <message>
   <source>Reinstall the NVIDIA driver.</source>
   <translation>Installieren Sie den NVIDIA-Treiber neu.</translation>
  </message>
  <message>
   <source>onnxruntime {version} here is the CPU build.</source>
   <translation>onnxruntime {version} ist hier der CPU-Build.</translation>
  </message>
  <message>
   <source>The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.</source>
   <translation>Der NVIDIA-Treiber unterstützt CUDA {found}, dieses onnxruntime braucht CUDA {needed}.</translation>
  </message>
  <message>
   <source>Update the driver, or: {advice}</source>
   <translation>Aktualisieren Sie den Treiber, oder: {advice}</translation>
  </message>
  <message>
   <source>Run in the engine's environment: {command}</source>
   <translation>Führen Sie in der Umgebung der Engine aus: {command}</translation>
  </message>
  <message>
   <source>{fault} {told}</source>
   <translation>{fault} {told}</translation>
  </message>
  <message>
   <source>The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.</source>
   <translation>Die CUDA-Bibliotheken (CUDA runtime, cuBLAS, cuDNN) lassen sich nicht laden.</translation>
  </message>
  <message>
   <source>The GPU fails on a one-node graph ({problem}).</source>
   <translation>Die GPU scheitert an einem Graphen mit einem Knoten ({problem}).</translation>
  </message>
  <message>
   <source>The GPU computes x + x wrongly.</source>
   <translation>Die GPU rechnet x + x falsch.</translation>
  </message>
  <message>
   <source>{gpu} runs the probe graph.</source>
   <translation>{gpu} führt den Probegraphen aus.</translation>
  </message>
  <message>
   <source>{model} computes in float32, for which the GPU has no attention kernel.</source>
   <translation>{model} rechnet in float32; dafür hat die GPU keinen Attention-Kernel.</translation>
  </message>
  <message>
   <source>{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.</source>
   <translation>{fault} Wählen Sie die CPU (--device cpu) oder exportieren Sie den Checkpoint mit --dtype bf16 oder int4.</translation>
  </message>
  <message>
   <source>Export it with --dtype bf16 or int4.</source>
   <translation>Exportieren Sie es mit --dtype bf16 oder int4.</translation>
  </message>
  <message>
   <source>{model} does not fit on the GPU: it needs {memory}.</source>
   <translation>{model} passt nicht auf die GPU: Es braucht {memory}.</translation>
  </message>
  <message>
   <source>Close programs that use the GPU.</source>
   <translation>Schließen Sie Programme, die die GPU benutzen.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} rechnet in bfloat16, was nur auf NVIDIA-GPUs läuft. {reason} Exportieren Sie den Checkpoint mit --dtype int4 --activations fp32, was auf der CPU läuft.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} rechnet in bfloat16, was nur auf NVIDIA-GPUs läuft. {reason} {fix} Oder exportieren Sie den Checkpoint mit --dtype int4 --activations fp32, was auf der CPU läuft.</translation>
  </message>
  <message>
   <source>Device {item} is unknown. Choose one of {known}.</source>
   <translation>Das Gerät {item} ist unbekannt. Wählen Sie eines von {known}.</translation>
  </message>
  <message>
   <source>{file}: does not cover the area. Choose another area or another file.</source>
   <translation>{file}: deckt das Gebiet nicht ab. Wählen Sie ein anderes Gebiet oder eine andere Datei.</translation>
  </message>
  <message>
   <source>{file}: does not overlap {other}. Give layers of the same place.</source>
   <translation>{file}: überlappt nicht mit {other}. Geben Sie Layer desselben Orts an.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: kein gültiges Pixel im Gebiet (Nodata, maskiert oder leer). Wählen Sie ein anderes Gebiet oder eine andere Datei.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: kein gültiges Pixel in einer Stichprobe des Gebiets (Nodata, maskiert oder leer). Wählen Sie ein anderes Gebiet oder eine andere Datei.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Kein Pixel des Gebiets ist in den Layern vom {date} gültig. Wählen Sie ein anderes Gebiet, oder prüfen Sie Nodata und Masken der Layer.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Kein Pixel des Gebiets ist in den Layern dieses Datums gültig. Wählen Sie ein anderes Gebiet, oder prüfen Sie Nodata und Masken der Layer.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Kein Pixel des Gebiets ist im Layer ({sensor}) vom {date} gültig. Wählen Sie ein anderes Gebiet, oder prüfen Sie Nodata und Masken des Layers.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Kein Pixel des Gebiets ist im Layer ({sensor}) dieses Datums gültig. Wählen Sie ein anderes Gebiet, oder prüfen Sie Nodata und Masken des Layers.</translation>
  </message>
  <message>
   <source>area: holds no pixel centre of the layers. Choose a larger area.</source>
   <translation>Gebiet: enthält keine Pixelmitte der Layer. Wählen Sie ein größeres Gebiet.</translation>
  </message>
  <message>
   <source>area: lies outside {file}. Choose an area inside the layer.</source>
   <translation>Gebiet: liegt außerhalb von {file}. Wählen Sie ein Gebiet im Layer.</translation>
  </message>
  <message>
   <source>point {point}: lies outside {file}. Choose a point inside the layer.</source>
   <translation>Punkt {point}: liegt außerhalb von {file}. Wählen Sie einen Punkt im Layer.</translation>
  </message>
  <message>
   <source>area in {crs}: has no place in the layers' CRS. Choose an area inside.</source>
   <translation>Gebiet in {crs}: hat keinen Ort im KBS der Layer. Wählen Sie ein Gebiet darin.</translation>
  </message>
  <message>
   <source>point {point}: has no place in the layers' CRS. Choose a point inside the layer.</source>
   <translation>Punkt {point}: hat keinen Ort im KBS der Layer. Wählen Sie einen Punkt im Layer.</translation>
  </message>
  <message>
   <source>area: found no polygon with an extent. Give polygons, not points or lines.</source>
   <translation>Gebiet: kein Polygon mit einer Ausdehnung gefunden. Geben Sie Polygone an, keine Punkte oder Linien.</translation>
  </message>
  <message>
   <source>area {bounds}: expected minx &lt; maxx and miny &lt; maxy. Swap the values.</source>
   <translation>Gebiet {bounds}: erwartet wird minx &lt; maxx und miny &lt; maxy. Tauschen Sie die Werte.</translation>
  </message>
  <message>
   <source>area: a polygon cannot be read ({problem}). Check the area file.</source>
   <translation>Gebiet: Ein Polygon ist nicht lesbar ({problem}). Prüfen Sie die Datei des Gebiets.</translation>
  </message>
  <message>
   <source>area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.</source>
   <translation>Gebiet: Das KBS {crs} ist unbekannt. Geben Sie es als EPSG:n oder als WKT an.</translation>
  </message>
  <message>
   <source>area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a CRS to the layers.</source>
   <translation>Gebiet in {crs}: Die Layer haben kein KBS. Geben Sie das Gebiet in Pixelkoordinaten ohne KBS an, oder weisen Sie den Layern ein KBS zu.</translation>
  </message>
  <message>
   <source>{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer &gt; Set CRS, then export).</source>
   <translation>{file}: hat kein KBS, {other} aber eines, daher lassen sie sich nicht aufeinander ausrichten. Weisen Sie sein KBS zu (QGIS: Layer &gt; KBS setzen, dann exportieren).</translation>
  </message>
  <message>
   <source>{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x {other_width}). Assign a CRS to both.</source>
   <translation>{file}: hat kein KBS und ein anderes Gitter ({height} x {width} Pixel) als {other} ({other_height} x {other_width}). Weisen Sie beiden ein KBS zu.</translation>
  </message>
  <message>
   <source>The question is empty. Ask something, for example: How much of the area is water?</source>
   <translation>Die Frage ist leer. Fragen Sie etwas, zum Beispiel: How much of the area is water?</translation>
  </message>
  <message>
   <source>The question has {count} characters, at most {most} are read. Ask a shorter question.</source>
   <translation>Die Frage hat {count} Zeichen, höchstens {most} werden gelesen. Stellen Sie eine kürzere Frage.</translation>
  </message>
  <message>
   <source>The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.</source>
   <translation>Die Frage braucht {count} Token, {model} liest höchstens {most}. Stellen Sie eine kürzere Frage.</translation>
  </message>
  <message>
   <source>The question names {count} learned classes beside others. Ask for fewer at once.</source>
   <translation>Die Frage nennt {count} gelernte Klassen neben anderen. Fragen Sie nach weniger auf einmal.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features differ. Choose that model, or learn the class again.</source>
   <translation>Die Klasse „{learned}“ wurde mit {bundle} gelernt, das Modell ist {model} {version} mit anderen Merkmalen. Wählen Sie jenes Modell, oder lernen Sie die Klasse neu.</translation>
  </message>
  <message>
   <source>{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.</source>
   <translation>{folder}: {model} hat keine Pixelmerkmale, aus denen sich lernen ließe. Nehmen Sie TerraScope Lite.</translation>
  </message>
  <message>
   <source>{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or more apart. Add labels where the layers have data.</source>
   <translation>{count} gezeigte Orte der Klasse liegen in gültigen Pixeln, mindestens {least} im Abstand von 2 Pixeln oder mehr werden erwartet. Fügen Sie Beispiele hinzu, wo die Layer Daten haben.</translation>
  </message>
  <message>
   <source>{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, or let the background be drawn at random.</source>
   <translation>{count} gezeigte Orte von anderem liegen in gültigen Pixeln, mindestens {least} werden erwartet. Zeigen Sie welche, oder lassen Sie den Hintergrund zufällig ziehen.</translation>
  </message>
  <message>
   <source>The labels of the class and of the rest cannot be told apart in these layers: on places left out the guess was worse than chance. Check the labels, add more, or choose another date or sensor.</source>
   <translation>Die Beispiele der Klasse und des Rests lassen sich in diesen Layern nicht unterscheiden: An ausgelassenen Orten war die Vorhersage schlechter als Zufall. Prüfen Sie die Beispiele, fügen Sie welche hinzu, oder wählen Sie ein anderes Datum oder einen anderen Sensor.</translation>
  </message>
  <message>
   <source>Label {number} is a {shape}, expected a point or a polygon. Leave it out.</source>
   <translation>Beispiel {number} ist ein {shape}, erwartet wird ein Punkt oder ein Polygon. Lassen Sie es weg.</translation>
  </message>
  <message>
   <source>The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.</source>
   <translation>Die Beispiele haben ein KBS, die Layer keines. Geben Sie die Beispiele in Pixeln an, ohne KBS.</translation>
  </message>
  <message>
   <source>Label {number} cannot be read ({problem}). Check the labels.</source>
   <translation>Beispiel {number} ist nicht lesbar ({problem}). Prüfen Sie die Beispiele.</translation>
  </message>
  <message>
   <source>The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.</source>
   <translation>Das KBS {crs} der Beispiele ist unbekannt ({problem}). Geben Sie einen EPSG-Code an.</translation>
  </message>
  <message>
   <source>The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another.</source>
   <translation>Der erwartete Anteil von {learned} ist {share:g} des Gebiets, erwartet wird {least:g} bis {most:g}. Geben Sie einen anderen an.</translation>
  </message>
  <message>
   <source>The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, digits, single spaces, hyphens, beginning with a letter.</source>
   <translation>Der Klassenname „{learned}“ ist in Fragen nicht verwendbar. Geben Sie einen aus 1 bis {most} Zeichen an: Buchstaben, Ziffern, einzelne Leerzeichen, Bindestriche, am Anfang ein Buchstabe.</translation>
  </message>
  <message>
   <source>The memory is not enough for this run. Choose a smaller area, or close other programs.</source>
   <translation>Der Arbeitsspeicher reicht für diesen Lauf nicht. Wählen Sie ein kleineres Gebiet oder schließen Sie andere Programme.</translation>
  </message>
  <message>
   <source>The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are allowed. Choose a smaller area, or close other programs.</source>
   <translation>Das Gebiet von {height} x {width} Pixeln braucht etwa {needed:.2f} GB Arbeitsspeicher, {allowed:.2f} GB sind erlaubt. Wählen Sie ein kleineres Gebiet oder schließen Sie andere Programme.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or use TerraScope Lite.</source>
   <translation>{model} braucht {memory}. Schließen Sie andere Programme oder nehmen Sie TerraScope Lite.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which takes about a third.</source>
   <translation>{model} braucht {memory}. Schließen Sie andere Programme, oder exportieren Sie den Checkpoint mit --dtype int4, was etwa ein Drittel braucht.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, which takes the least on a CPU.</source>
   <translation>{model} braucht {memory}. Schließen Sie andere Programme, oder exportieren Sie den Checkpoint mit --dtype int4 --activations fp32, was auf der CPU am wenigsten braucht.</translation>
  </message>
  <message>
   <source>The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>Das Gebiet braucht {needed:.1f} GB temporären Plattenplatz, {free:.1f} GB sind frei. Schaffen Sie Platz, setzen Sie TMPDIR auf eine andere Platte oder wählen Sie ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>{folder} ist nach {written} MiB an Merkmalen voll ({problem}). Schaffen Sie Platz, setzen Sie TMPDIR auf eine andere Platte oder wählen Sie ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.</source>
   <translation>In keinen Ordner für temporäre Dateien lässt sich schreiben. Schaffen Sie Platz, oder setzen Sie TMPDIR auf eine andere Platte.</translation>
  </message>
  <message>
   <source>The temporary file of features was cut short by another program. Ask again.</source>
   <translation>Die temporäre Datei der Merkmale wurde von einem anderen Programm abgeschnitten. Fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>{folder}: is a file, expected a folder for the output. Choose another.</source>
   <translation>{folder}: ist eine Datei, erwartet wird ein Ordner für die Ausgabe. Wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{folder}: a file found where a folder is expected; name another output folder.</source>
   <translation>{folder}: eine Datei, wo ein Ordner erwartet wird; nennen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.</source>
   <translation>{file}: lässt sich nicht schreiben ({problem}); nichts wurde zurückgelassen. Wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) or choose another output folder.</source>
   <translation>{file}: lässt sich nicht schreiben ({problem}); nichts wurde zurückgelassen. Schaffen Sie Platz ({free:.1f} MB übrig) oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to.</source>
   <translation>{file}: lässt sich nicht schreiben ({problem}); nichts wurde zurückgelassen. Wählen Sie einen Ausgabeordner, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Keep its weights in a listed .data file.</source>
   <translation>{file} hat mehr als {most} Bytes. Legen Sie seine Gewichte in eine verzeichnete .data-Datei.</translation>
  </message>
  <message>
   <source>{file} is not an ONNX graph: it has no operators. Get an intact bundle.</source>
   <translation>{file} ist kein ONNX-Graph: Er hat keine Operatoren. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has ONNX IR version {version}, expected {least} to {most}.</source>
   <translation>{file} hat die ONNX-IR-Version {version}, erwartet wird {least} bis {most}.</translation>
  </message>
  <message>
   <source>{file} defines {count} functions of its own, expected none. Export it inlined.</source>
   <translation>{file} definiert {count} eigene Funktionen, erwartet werden keine. Exportieren Sie ihn mit eingesetzten Funktionen.</translation>
  </message>
  <message>
   <source>{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: Ein Ausgang von {operator} hat keinen Namen, erwartet werden alle. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: Ein Eingang von {operator} hat keinen Namen, erwartet werden alle. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.</source>
   <translation>{file} liest Gewichte aus {item}, das im Paket nicht verzeichnet ist. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.</source>
   <translation>{file} liest die Bytes {start} bis {end} von {item}, das {size} hat. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} is not an intact ONNX graph ({problem}). Get an intact bundle.</source>
   <translation>{file} ist kein unversehrter ONNX-Graph ({problem}). Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} needs operator set {item} {version}, expected at most {most}.</source>
   <translation>{file} braucht den Operatorensatz {item} {version}, erwartet wird höchstens {most}.</translation>
  </message>
  <message>
   <source>{file} needs the operator {domain}.{operator}, which is not built in. Export without it.</source>
   <translation>{file} braucht den Operator {domain}.{operator}, der nicht eingebaut ist. Exportieren Sie ohne ihn.</translation>
  </message>
  <message>
   <source>{file} has the operator {operator}, which may never end. Export the graph without loops.</source>
   <translation>{file} hat den Operator {operator}, der vielleicht nie endet. Exportieren Sie den Graphen ohne Schleifen.</translation>
  </message>
  <message>
   <source>{file}: weights in {item} have the offset {found}. Get an intact bundle.</source>
   <translation>{file}: Gewichte in {item} haben den Versatz {found}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.</source>
   <translation>{file} ist {dtype} {shape}, das Manifest nennt {named} {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.</source>
   <translation>{file} hat Zeilen mit {count} Zahlen, der Decoder liest {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has {count} rows, asked for {asked}. Get an intact bundle.</source>
   <translation>{file} hat {count} Zeilen, verlangt war {asked}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has NaN or infinite numbers. Get an intact bundle.</source>
   <translation>{file} enthält NaN oder unendliche Zahlen. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} is not a table of numbers ({problem}). Get an intact bundle.</source>
   <translation>{file} ist keine Zahlentabelle ({problem}). Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: the sequence grew past {most} positions. Ask a shorter question.</source>
   <translation>{file}: Die Folge ist über {most} Stellen hinausgewachsen. Stellen Sie eine kürzere Frage.</translation>
  </message>
  <message>
   <source>{file}: logits {logits} and hidden {hidden}, expected one row each.</source>
   <translation>{file}: Logits {logits} und Zustand {hidden}, erwartet wird je eine Zeile.</translation>
  </message>
  <message>
   <source>{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.</source>
   <translation>{folder} braucht onnxruntime {needed} (mindestens 1.26), gefunden wurde {found}. Aktualisieren Sie die Engine.</translation>
  </message>
  <message>
   <source>{file} has the shape {shape}, expected {rows} rows of numbers.</source>
   <translation>{file} hat die Form {shape}, erwartet werden {rows} Zeilen mit Zahlen.</translation>
  </message>
  <message>
   <source>{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.</source>
   <translation>{folder}: Der Decoder gibt {count} Logits für {tokens} Token. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: field graphs has no {role}. Use another bundle.</source>
   <translation>{file}: Im Feld graphs fehlt {role}. Nehmen Sie ein anderes Paket.</translation>
  </message>
  <message>
   <source>{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.</source>
   <translation>{file}: Das Feld min_onnxruntime ist {found}, erwartet wird zum Beispiel '1.26'.</translation>
  </message>
  <message>
   <source>{file} runs on {provider}, expected {expected}. Use --device cpu.</source>
   <translation>{file} läuft auf {provider}, erwartet wird {expected}. Wählen Sie die CPU (--device cpu).</translation>
  </message>
  <message>
   <source>{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle.</source>
   <translation>{folder}: {item} haben in einem Zug die Form {one} und in Stücken {other}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.</source>
   <translation>{folder}: {item} weichen in einem Zug und in Stücken um {share:.2g} voneinander ab. Aktualisieren Sie onnxruntime.</translation>
  </message>
  <message>
   <source>{file} does not run ({problem}). Use another bundle.</source>
   <translation>{file} läuft nicht ({problem}). Nehmen Sie ein anderes Paket.</translation>
  </message>
  <message>
   <source>{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.</source>
   <translation>{file}: Der Ausgang {item} enthält {count} NaN oder unendliche Zahlen von {size}. Nehmen Sie ein anderes Paket.</translation>
  </message>
  <message>
   <source>{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.</source>
   <translation>{file} braucht mehr Speicher, als da ist ({problem}). Schließen Sie Programme oder wählen Sie ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>{file} has names that are no text ({problem}). Get an intact bundle.</source>
   <translation>{file} enthält Namen, die kein Text sind ({problem}). Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has no token {mark}. Get an intact bundle.</source>
   <translation>{file} hat kein Token {mark}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} is not a tokenizer ({problem}). Get an intact bundle.</source>
   <translation>{file} ist kein Tokenizer ({problem}). Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of its family. Update the plugin or the bundle.</source>
   <translation>{folder}: Das Feld prompt.template ist {found}, erwartet wird {lite} oder {full} in einem Paket seiner Familie. Aktualisieren Sie die Erweiterung oder das Paket.</translation>
  </message>
  <message>
   <source>mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.</source>
   <translation>mask_decoder: Masken der Form {shape}, erwartet wird {expected}. Installieren Sie das Paket neu oder nehmen Sie ein anderes.</translation>
  </message>
  <message>
   <source>{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.</source>
   <translation>{file} findet {count} {item} im Prompt, erwartet werden {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: Namen, {kind}: {found}; das Manifest nennt {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item} ist {found}, das Manifest nennt {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item} hat {count} Achsen, das Manifest {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item} hat die Form {shape}, das Manifest {expected}. Besorgen Sie ein unversehrtes Paket.</translation>
  </message>
  <message>
   <source>input</source>
   <translation>Eingang</translation>
  </message>
  <message>
   <source>output</source>
   <translation>Ausgang</translation>
  </message>
  <message>
   <source>{file}: no such file. Check the path.</source>
   <translation>{file}: keine solche Datei. Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>{file}: expected a raster file, found a folder or a device.</source>
   <translation>{file}: erwartet wurde eine Rasterdatei, gefunden ein Ordner oder Gerät.</translation>
  </message>
  <message>
   <source>{file}: not a local raster file. Download or export it first.</source>
   <translation>{file}: keine lokale Rasterdatei. Laden Sie sie zuerst herunter oder exportieren Sie sie.</translation>
  </message>
  <message>
   <source>{file}: cannot be opened ({problem}). Check its permissions.</source>
   <translation>{file}: lässt sich nicht öffnen ({problem}). Prüfen Sie die Zugriffsrechte.</translation>
  </message>
  <message>
   <source>{file}: cannot be read as {driver} ({problem}). Check or re-export it.</source>
   <translation>{file}: nicht als {driver} lesbar ({problem}). Prüfen Sie die Datei oder exportieren Sie sie neu.</translation>
  </message>
  <message>
   <source>{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.</source>
   <translation>{file}: beschädigt oder abgeschnitten und nicht lesbar ({problem}). Holen Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>{file}: found {found}, expected {readable}. Export it as GeoTIFF.</source>
   <translation>{file}: gefunden wurde {found}, erwartet {readable}. Exportieren Sie als GeoTIFF.</translation>
  </message>
  <message>
   <source>an empty file</source>
   <translation>eine leere Datei</translation>
  </message>
  <message>
   <source>a VRT, which leads to other files</source>
   <translation>ein VRT, das auf andere Dateien verweist</translation>
  </message>
  <message>
   <source>a web service description</source>
   <translation>die Beschreibung eines Webdienstes</translation>
  </message>
  <message>
   <source>a zip archive (unpack it first)</source>
   <translation>ein Zip-Archiv (entpacken Sie es zuerst)</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>an unknown format</source>
   <translation>ein unbekanntes Format</translation>
  </message>
  <message>
   <source>{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.</source>
   <translation>{file}: Die Metadaten nennen Übersichten in einer anderen Datei. Entfernen Sie die .aux.xml oder exportieren Sie neu.</translation>
  </message>
  <message>
   <source>{file}: expected overviews or a mask as TIFF, found something else. Remove it.</source>
   <translation>{file}: erwartet wurden Übersichten oder eine Maske als TIFF, gefunden etwas anderes. Entfernen Sie die Datei.</translation>
  </message>
  <message>
   <source>{file}: the data file beside this ENVI header is missing. Give the data file.</source>
   <translation>{file}: Die Datendatei neben diesem ENVI-Header fehlt. Geben Sie die Datendatei an.</translation>
  </message>
  <message>
   <source>{file}: holds no raster bands. Choose another file.</source>
   <translation>{file}: enthält keine Rasterbänder. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{file}: holds {count} bands, at most {most} are read. Export the bands you need.</source>
   <translation>{file}: enthält {count} Bänder, höchstens {most} werden gelesen. Exportieren Sie die nötigen Bänder.</translation>
  </message>
  <message>
   <source>{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.</source>
   <translation>{file}: komplexe Werte (SLC) gefunden, erwartet wurde detektierte Intensität. Exportieren Sie sigma0 oder gamma0.</translation>
  </message>
  <message>
   <source>{file}: found a colour table (a class map), expected measured bands. Choose the image itself.</source>
   <translation>{file}: Farbtabelle gefunden (eine Klassenkarte), erwartet wurden gemessene Bänder. Wählen Sie das Bild selbst.</translation>
  </message>
  <message>
   <source>{file}: its position is given by ground control points only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: Die Lage ist nur durch Passpunkte gegeben, erwartet wird ein affines Gitter. Entzerren Sie zuerst (QGIS: Raster &gt; Projektionen &gt; Transformieren, oder gdalwarp).</translation>
  </message>
  <message>
   <source>{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: Die Lage ist nur durch RPCs gegeben, erwartet wird ein affines Gitter. Entzerren Sie zuerst (QGIS: Raster &gt; Projektionen &gt; Transformieren, oder gdalwarp).</translation>
  </message>
  <message>
   <source>{folder}: holds {one} and {other} for {channel}. Give one product per folder.</source>
   <translation>{folder}: enthält {one} und {other} für {channel}. Geben Sie je Ordner ein Produkt an.</translation>
  </message>
  <message>
   <source>{folder}: holds more than {most} raster files. Give one product's folder.</source>
   <translation>{folder}: enthält mehr als {most} Rasterdateien. Geben Sie den Ordner eines Produkts an.</translation>
  </message>
  <message>
   <source>{folder}: holds {count} products ({names}). Give the folder of each.</source>
   <translation>{folder}: enthält {count} Produkte ({names}). Geben Sie den Ordner jedes Produkts an.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected optical bands. Give the folder as SAR.</source>
   <translation>{folder}: gefunden wurde {found}, erwartet optische Bänder. Geben Sie den Ordner als SAR an.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected sar bands. Give the folder as optical.</source>
   <translation>{folder}: gefunden wurde {found}, erwartet SAR-Bänder. Geben Sie den Ordner als optisch an.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: keine Datei, die nach einem Band heißt ({names}); erwartet werden Bänder ({sensor}) wie {example}. Benennen Sie sie, oder geben Sie das Raster selbst an.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: kein Raster, das nach einem Band heißt; erwartet werden Bänder ({sensor}) wie {example}. Benennen Sie sie, oder geben Sie das Raster selbst an.</translation>
  </message>
  <message>
   <source>{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{file}: Der Pfad hat {count} Zeichen, Windows nimmt {most}. Verschieben Sie die Datei in einen Ordner mit kürzerem Pfad, oder aktivieren Sie lange Pfade in Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{folder}: hat {count} Zeichen, Windows nimmt {most} neben denen der Dateien darin. Wählen Sie einen Ordner mit kürzerem Pfad, oder aktivieren Sie lange Pfade in Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the bands in file order, such as {example}, with - for a band to skip.</source>
   <translation>{file}: Die Bedeutung der {count} Bänder ist unbekannt (keine Namen, Wellenlängen oder bekannte Reihenfolge). Geben Sie die Bänder in der Reihenfolge der Datei an, etwa {example}, mit - für ein Band, das übersprungen wird.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: Die Bedeutung des einzigen Bands ist unbekannt (kein Name). Geben Sie die Datei eines Bands an, oder sagen Sie, was es ist, etwa {example}.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} band). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: Die Bedeutung des einzigen Bands ist unbekannt (es heißt nach {band}, das kein Band misst, das {sensor} ist). Geben Sie die Datei eines Bands an, oder sagen Sie, was es ist, etwa {example}.</translation>
  </message>
  <message>
   <source>{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band in file order, - to skip.</source>
   <translation>{file}: {given} Bandnamen wurden angegeben ({names}), die Datei hat {count} Bänder. Geben Sie je Band einen Namen in der Reihenfolge der Datei an, - zum Überspringen.</translation>
  </message>
  <message>
   <source>{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.</source>
   <translation>{file}: Der Bandname „{band}“ ist unbekannt. Nehmen Sie B1 bis B12, B8A oder einen von diesen: {known}.</translation>
  </message>
  <message>
   <source>{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with - for those to skip.</source>
   <translation>{file}: {channels} kommt in mehr als einem Band vor (nach: {source}). Geben Sie die Bänder in der Reihenfolge der Datei an, mit - für die, die übersprungen werden.</translation>
  </message>
  <message>
   <source>{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical.</source>
   <translation>{file}: als SAR angegeben, gefunden {found} (nach: {source}), erwartet VV, VH, HH oder HV. Geben Sie die Datei als optisch an.</translation>
  </message>
  <message>
   <source>{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR.</source>
   <translation>{file}: als optisch angegeben, gefunden {found} (nach: {source}), erwartet optische Bänder. Geben Sie die Datei als SAR an.</translation>
  </message>
  <message>
   <source>{file}: band names can be given for a single file only. Give the files one by one.</source>
   <translation>{file}: Bandnamen können nur für eine einzelne Datei angegeben werden. Geben Sie die Dateien einzeln an.</translation>
  </message>
  <message>
   <source>{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the files of the other bands.</source>
   <translation>{file}: ein optisches Band gefunden ({channel}), mindestens zwei erwartet, etwa Grün und Rot. Fügen Sie die Dateien der anderen Bänder hinzu.</translation>
  </message>
  <message>
   <source>The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or choose another layer.</source>
   <translation>Der Layer ({sensor}) hat die Bänder {found}; {model} braucht {needed}. Benennen Sie die Bänder (--bands) oder wählen Sie einen anderen Layer.</translation>
  </message>
  <message>
   <source>{model} reads {sensors} layers, found a {sensor} one. Use another model.</source>
   <translation>{model} liest Layer dieser Art: {sensors}; gefunden wurde einer dieser Art: {sensor}. Nehmen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}.</source>
   <translation>{file}: Das Datum ist unbekannt und bestimmt die Reihenfolge der Bilder ({sensor}). Geben Sie ein Datum an für: {names}.</translation>
  </message>
  <message>
   <source>{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all.</source>
   <translation>{file}: hat kein {date}, sondern {count} Daten von {first} bis {last}. Geben Sie eines davon an, oder keines für alle.</translation>
  </message>
  <message>
   <source>{file}: given twice. Give each file once, with one role.</source>
   <translation>{file}: zweimal angegeben. Geben Sie jede Datei einmal an, mit einer Rolle.</translation>
  </message>
  <message>
   <source>{file}: holds nothing to read as {sensor}. Choose another.</source>
   <translation>{file}: enthält nichts, was als {sensor} zu lesen wäre. Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>no raster was given. Give at least one optical or SAR file.</source>
   <translation>kein Raster angegeben. Geben Sie mindestens eine optische oder SAR-Datei an.</translation>
  </message>
  <message>
   <source>{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: Werte von {lowest:.4g} bis {highest:.4g} passen zu keiner bekannten Skalierung, erwartet wird Reflektanz 0-1, 0-255 oder × 10000. Setzen Sie Skalierung und Offset in der Datei (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit -scale).</source>
   <translation>{file}: PlanetScope AnalyticMS ohne _SR gefunden, das Strahldichte enthält, erwartet wird Reflektanz. Nehmen Sie das AnalyticMS_SR der Szene, oder setzen Sie die reflectanceCoefficients der Metadaten als Skalierung (gdal_edit -scale).</translation>
  </message>
  <message>
   <source>{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: ganze Zahlen bis {highest:.0f} ohne Skalierung, erwartet wird Reflektanz × 10000. Setzen Sie Skalierung und Offset in der Datei (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.</source>
   <translation>{file}: als optisch angegeben, Werte um {middle:.1f} wie von Radar in dB. Geben Sie die Datei als SAR an.</translation>
  </message>
  <message>
   <source>{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected reflectance 0-1. Correct the tags.</source>
   <translation>{file}: Skalierung {gain:g} und Offset {offset:g} der Datei ergeben einen Median von {middle:.4g}, erwartet wird Reflektanz 0-1. Berichtigen Sie die Angaben.</translation>
  </message>
  <message>
   <source>{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file.</source>
   <translation>{file}: {dtype}-Werte um {middle:.4g} sind weder dB noch lineare Rückstreuung (nicht kalibriert?). Kalibrieren Sie zu sigma0 oder gamma0, oder setzen Sie Skalierung und Offset in der Datei.</translation>
  </message>
  <message>
   <source>{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and bright places, expected float32. Download it again as TIFF with 32 bits.</source>
   <translation>{file}: rohes Radarband des Copernicus Browsers in {dtype} gefunden, das ruhiges Wasser und helle Stellen abschneidet, erwartet wird float32. Laden Sie es noch einmal als TIFF mit 32 Bit herunter.</translation>
  </message>
  <message>
   <source>{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.</source>
   <translation>{file}: int8-Werte gefunden, erwartet wird Rückstreuung in dB oder als lineare Leistung. Exportieren Sie als Gleitkommazahlen.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: Werte um {middle:.4g} sind nicht „{named}“, wie die Namen sagen, erwartet werden {low:g} bis {high:g} dB. Kalibrieren Sie zu sigma0 oder gamma0, oder setzen Sie Skalierung und Offset in der Datei (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: {unit} was given as the unit of an optical raster. Leave it out.</source>
   <translation>{file}: {unit} wurde als Einheit eines optischen Rasters angegeben. Lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: Werte um {middle:.4g} sind nicht „{named}“, wie angegeben, erwartet werden {low:g} bis {high:g} dB. Kalibrieren Sie zu sigma0 oder gamma0, oder setzen Sie Skalierung und Offset in der Datei (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>no mask says so</source>
   <translation>keine Maske sagt etwas dazu</translation>
  </message>
  <message>
   <source>nothing measures it</source>
   <translation>nichts misst das</translation>
  </message>
  <message>
   <source>it names no mask</source>
   <translation>es nennt keine Maske</translation>
  </message>
  <message>
   <source>it names no two masks</source>
   <translation>es nennt keine zwei Masken</translation>
  </message>
  <message>
   <source>it names no two masks of one thing</source>
   <translation>es nennt keine zwei Masken derselben Sache</translation>
  </message>
  <message>
   <source>it names no single mask</source>
   <translation>es nennt keine einzelne Maske</translation>
  </message>
  <message>
   <source>the mask is empty</source>
   <translation>die Maske ist leer</translation>
  </message>
  <message>
   <source>a mask is empty</source>
   <translation>eine Maske ist leer</translation>
  </message>
  <message>
   <source>it is a part of one mask, in another</source>
   <translation>es ist ein Teil einer Maske, in einer anderen</translation>
  </message>
  <message>
   <source>what is left over is not measured</source>
   <translation>was übrig bleibt, ist nicht gemessen</translation>
  </message>
  <message>
   <source>it speaks of each part of the mask</source>
   <translation>es spricht von jedem Teil der Maske</translation>
  </message>
  <message>
   <source>it is a difference from something</source>
   <translation>es ist ein Unterschied zu etwas anderem</translation>
  </message>
  <message>
   <source>the sentence only supposes it</source>
   <translation>der Satz nimmt es nur an</translation>
  </message>
  <message>
   <source>it is the share of something else than the area</source>
   <translation>es ist der Anteil an etwas anderem als der Fläche</translation>
  </message>
  <message>
   <source>it may be told of each of the masks or of all together</source>
   <translation>es kann von jeder der Masken oder von allen zusammen gesagt sein</translation>
  </message>
  <message>
   <source>it is told of a place where the mask does not lie, or only in part</source>
   <translation>es wird von einem Ort gesagt, an dem die Maske nicht oder nur zum Teil liegt</translation>
  </message>
  <message>
   <source>connected parts</source>
   <translation>zusammenhängende Teile</translation>
  </message>
  <message>
   <source>one size in percent of the other</source>
   <translation>eine Größe in Prozent der anderen</translation>
  </message>
  <message>
   <source>valid pixels</source>
   <translation>gültige Pixel</translation>
  </message>
  <message>
   <source>area of the valid pixels</source>
   <translation>Fläche der gültigen Pixel</translation>
  </message>
  <message>
   <source>a share of a mask, of what is not said</source>
   <translation>ein Anteil einer Maske, es wird nicht gesagt woran</translation>
  </message>
  <message>
   <source>what is gone has no mask</source>
   <translation>was verschwunden ist, hat keine Maske</translation>
  </message>
  <message>
   <source>area of the change</source>
   <translation>Fläche der Veränderung</translation>
  </message>
  <message>
   <source>it is not told how much it changed</source>
   <translation>es wird nicht gesagt, um wie viel es sich verändert hat</translation>
  </message>
  <message>
   <source>no amount of change</source>
   <translation>kein Maß der Veränderung</translation>
  </message>
  <message>
   <source>later minus earlier</source>
   <translation>später minus früher</translation>
  </message>
  <message>
   <source>of the mask before</source>
   <translation>bezogen auf die frühere Maske</translation>
  </message>
  <message>
   <source>ratio of areas</source>
   <translation>Verhältnis der Flächen</translation>
  </message>
  <message>
   <source>difference of areas</source>
   <translation>Unterschied der Flächen</translation>
  </message>
  <message>
   <source>there is nothing to compare it with</source>
   <translation>es gibt nichts, womit es sich vergleichen ließe</translation>
  </message>
  <message>
   <source>it is no clear place</source>
   <translation>es ist kein eindeutiger Rang</translation>
  </message>
  <message>
   <source>its mark stands behind the name of another class</source>
   <translation>seine Marke steht hinter dem Namen einer anderen Klasse</translation>
  </message>
  <message>
   <source>it is told of a change</source>
   <translation>es wird von einer Veränderung gesagt</translation>
  </message>
  <message>
   <source>it speaks of another number of parts</source>
   <translation>es ist von einer anderen Zahl von Teilen die Rede</translation>
  </message>
  <message>
   <source>the masks have no date</source>
   <translation>die Masken haben kein Datum</translation>
  </message>
  <message>
   <source>the sentence repeats what others say</source>
   <translation>der Satz wiederholt, was andere sagen</translation>
  </message>
  <message>
   <source>the sentence excepts something</source>
   <translation>der Satz nimmt etwas aus</translation>
  </message>
  <message>
   <source>it is told per time</source>
   <translation>es wird je Zeit gesagt</translation>
  </message>
  <message>
   <source>it is told of another time</source>
   <translation>es wird von einer anderen Zeit gesagt</translation>
  </message>
  <message>
   <source>the mask that it is told of is of another date</source>
   <translation>die Maske, von der es gesagt wird, hat ein anderes Datum</translation>
  </message>
  <message>
   <source>it is too close to tell</source>
   <translation>der Unterschied ist zu klein, um es zu entscheiden</translation>
  </message>
  <message>
   <source>the sentence denies it</source>
   <translation>der Satz verneint es</translation>
  </message>
  <message>
   <source>it is not plainly said of this mask</source>
   <translation>es wird nicht klar von dieser Maske gesagt</translation>
  </message>
  <message>
   <source>it speaks of one part of the mask</source>
   <translation>es spricht von einem Teil der Maske</translation>
  </message>
  <message>
   <source>it is told of an earlier time</source>
   <translation>es wird von einer früheren Zeit gesagt</translation>
  </message>
  <message>
   <source>it is told of a later time</source>
   <translation>es wird von einer späteren Zeit gesagt</translation>
  </message>
  <message>
   <source>side of a pixel</source>
   <translation>Seite eines Pixels</translation>
  </message>
  <message>
   <source>the grid has no ground size</source>
   <translation>das Raster hat keine Größe am Boden</translation>
  </message>
  <message>
   <source>area of a pixel</source>
   <translation>Fläche eines Pixels</translation>
  </message>
  <message>
   <source>it is told from elsewhere</source>
   <translation>es wird von anderswo aus gesagt</translation>
  </message>
  <message>
   <source>it speaks of several things at once</source>
   <translation>es spricht von mehreren Dingen zugleich</translation>
  </message>
  <message>
   <source>the calculation is wrong</source>
   <translation>die Rechnung ist falsch</translation>
  </message>
  <message>
   <source>the calculation is right, its numbers were not measured</source>
   <translation>die Rechnung stimmt, ihre Zahlen sind nicht gemessen</translation>
  </message>
  <message>
   <source>its units do not fit</source>
   <translation>ihre Einheiten passen nicht</translation>
  </message>
  <message>
   <source>the model should have left it to the host</source>
   <translation>das Modell hätte es dem Programm überlassen sollen</translation>
  </message>
  <message>
   <source>the text is too long: the rest is not checked</source>
   <translation>der Text ist zu lang: der Rest ist nicht geprüft</translation>
  </message>
  <message>
   <source>the sentence is too long: it is not checked</source>
   <translation>der Satz ist zu lang: er ist nicht geprüft</translation>
  </message>
  <message>
   <source>share of mask {whole} that mask {inner} covers</source>
   <translation>Anteil der Maske {whole}, den Maske {inner} bedeckt</translation>
  </message>
  <message>
   <source>only partly: {found}</source>
   <translation>nur zum Teil: {found}</translation>
  </message>
  <message>
   <source>{words} is not understood</source>
   <translation>{words} ist nicht verstanden</translation>
  </message>
  <message>
   <source>“{words}” is the name of another class</source>
   <translation>„{words}“ ist der Name einer anderen Klasse</translation>
  </message>
  <message>
   <source>“{words}” is not known as a name of the mask</source>
   <translation>„{words}“ ist als Name der Maske nicht bekannt</translation>
  </message>
  <message>
   <source>“{words}” may mean several masks</source>
   <translation>„{words}“ kann mehrere Masken meinen</translation>
  </message>
  <message>
   <source>{percent:.1f} % of the half</source>
   <translation>{percent:.1f} % der Hälfte</translation>
  </message>
  <message>
   <source>{percent:.1f} % of it</source>
   <translation>{percent:.1f} % davon</translation>
  </message>
  <message>
   <source>the northern half of the area</source>
   <translation>die nördliche Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the southern half of the area</source>
   <translation>die südliche Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the eastern half of the area</source>
   <translation>die östliche Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the western half of the area</source>
   <translation>die westliche Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the north-eastern quarter of the area</source>
   <translation>das nordöstliche Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the south-eastern quarter of the area</source>
   <translation>das südöstliche Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the south-western quarter of the area</source>
   <translation>das südwestliche Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the north-western quarter of the area</source>
   <translation>das nordwestliche Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the centre of the area</source>
   <translation>die Mitte des Gebiets</translation>
  </message>
  <message>
   <source>the upper half of the area</source>
   <translation>die obere Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the lower half of the area</source>
   <translation>die untere Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the left half of the area</source>
   <translation>die linke Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the right half of the area</source>
   <translation>die rechte Hälfte des Gebiets</translation>
  </message>
  <message>
   <source>the upper right quarter of the area</source>
   <translation>das rechte obere Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the lower right quarter of the area</source>
   <translation>das rechte untere Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the lower left quarter of the area</source>
   <translation>das linke untere Viertel des Gebiets</translation>
  </message>
  <message>
   <source>the upper left quarter of the area</source>
   <translation>das linke obere Viertel des Gebiets</translation>
  </message>
  <message>
   <source>optical image</source>
   <translation>optisches Bild</translation>
  </message>
  <message>
   <source>radar image</source>
   <translation>Radarbild</translation>
  </message>
  <message>
   <source>{differs} of the answer's {count} statements differ from the masks.</source>
   <translation>{differs} von {count} Aussagen der Antwort weichen von den Masken ab.</translation>
  </message>
  <message>
   <source>{unmeasured} of the answer's {count} statements were not measured.</source>
   <translation>{unmeasured} von {count} Aussagen der Antwort wurden nicht gemessen.</translation>
  </message>
  <message>
   <source>All statements of the answer equal the masks.</source>
   <translation>Alle Aussagen der Antwort stimmen mit den Masken überein.</translation>
  </message>
  <message>
   <source>The answer rests on no mask.</source>
   <translation>Die Antwort beruht auf keiner Maske.</translation>
  </message>
  <message>
   <source>It is not known how often the mask is right: probabilities of {masks} are not calibrated.</source>
   <translation>Wie oft die Maske stimmt, ist nicht bekannt: Die Wahrscheinlichkeiten sind nicht kalibriert für {masks}.</translation>
  </message>
  <message>
   <source>Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points on average, so no bounds are given.</source>
   <translation>Wahrscheinlichkeiten sind nicht kalibriert für: {masks}. Wo das Modell geprüft wurde, lagen sie im Mittel um {points:.0f} Punkte daneben; daher werden keine Grenzen angegeben.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.</source>
   <translation>Maske {id} („{name}“) deckt sich voraussichtlich zu {percent:.0f} % mit dem Boden.</translation>
  </message>
  <message>
   <source>No sign of {name} was found; up to {high:.1f} % would go unseen.</source>
   <translation>„{name}“: keine Spur gefunden; bis zu {high:.1f} % blieben unbemerkt.</translation>
  </message>
  <message>
   <source>The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.</source>
   <translation>„{name}“: Der Anteil kann irgendwo zwischen {low:.1f} und {high:.1f} % liegen.</translation>
  </message>
  <message>
   <source>The bounds of {pair} overlap: which of the two is larger is not sure.</source>
   <translation>Die Grenzen überschneiden sich ({pair}): Welches von beiden größer ist, steht nicht fest.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area has valid pixels.</source>
   <translation>{percent:.0f} % des Gebiets haben gültige Pixel.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of {part} has valid pixels.</source>
   <translation>{part}: {percent:.0f} % haben gültige Pixel.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: Wolken und ihre Schatten bedecken {percent:.0f} %.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: Am ersten Datum bedecken Wolken und ihre Schatten {percent:.0f} %.</translation>
  </message>
  <message>
   <source>This model does not look for clouds.</source>
   <translation>Dieses Modell sucht nicht nach Wolken.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Wolken und ihre Schatten bedecken {percent:.0f} % des Gebiets.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Am ersten Datum bedecken Wolken und ihre Schatten {percent:.0f} % des Gebiets.</translation>
  </message>
  <message>
   <source>An input is an 8-bit picture, not a measurement.</source>
   <translation>Eine Eingabe ist ein 8-Bit-Bild, keine Messung.</translation>
  </message>
  <message>
   <source>Only {percent:.0f} % of the {sensor} pixels have plausible values.</source>
   <translation>Nur {percent:.0f} % der Pixel ({sensor}) haben plausible Werte.</translation>
  </message>
  <message>
   <source>Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right.</source>
   <translation>Wertungen der Masken ({sensors}) sind nicht kalibriert: Sie sagen, wie sicher das Modell ist, nicht wie oft es recht hat.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, and no pixel comes near the threshold.</source>
   <translation>Maske {id} („{name}“) ist leer, und kein Pixel kommt der Schwelle nahe.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, but some pixels come near the threshold.</source>
   <translation>Maske {id} („{name}“) ist leer, aber einige Pixel kommen der Schwelle nahe.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Maske {id} („{name}“) ist fest gezeichnet: mittlere Wertung {score:.2f}, {percent:.0f} % davon bleiben, wenn sich die Schwelle verschiebt.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Maske {id} („{name}“) ist ziemlich fest gezeichnet: mittlere Wertung {score:.2f}, {percent:.0f} % davon bleiben, wenn sich die Schwelle verschiebt.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Maske {id} („{name}“) ist unscharf gezeichnet: mittlere Wertung {score:.2f}, {percent:.0f} % davon bleiben, wenn sich die Schwelle verschiebt.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that differ from the masks: {differs} of {count}.</source>
   <translation>Aussagen der Begründung, die von den Masken abweichen: {differs} von {count}.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that equal the masks: {verified} of {count}; none differs.</source>
   <translation>Aussagen der Begründung, die mit den Masken übereinstimmen: {verified} von {count}; keine weicht ab.</translation>
  </message>
  <message>
   <source>Neither answer nor reasoning states anything that the masks could bear out.</source>
   <translation>Weder Antwort noch Begründung sagen etwas aus, das die Masken belegen könnten.</translation>
  </message>
  <message>
   <source>checked before the mask was corrected</source>
   <translation>geprüft, bevor die Maske korrigiert wurde</translation>
  </message>
  <message>
   <source>the mask was corrected</source>
   <translation>die Maske wurde korrigiert</translation>
  </message>
  <message>
   <source>TerraScope stress test · {time}</source>
   <translation>TerraScope-Stresstest · {time}</translation>
  </message>
  <message>
   <source>{question} - TerraScope stress test</source>
   <translation>{question} – TerraScope-Stresstest</translation>
  </message>
  <message>
   <source>of the masks kept</source>
   <translation>der Masken erhalten</translation>
  </message>
  <message>
   <source>of the answers kept</source>
   <translation>der Antworten erhalten</translation>
  </message>
  <message>
   <source>distorted runs, {seconds:.0f} s</source>
   <translation>gestörte Läufe, {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Clean answer</source>
   <translation>Ungestörte Antwort</translation>
  </message>
  <message>
   <source>Clean answers</source>
   <translation>Ungestörte Antworten</translation>
  </message>
  <message>
   <source>Tried on {rule}.</source>
   <translation>Versucht an: {rule}.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabelle</translation>
  </message>
  <message>
   <source>corruption</source>
   <translation>Störung</translation>
  </message>
  <message>
   <source>masks kept</source>
   <translation>Masken erhalten</translation>
  </message>
  <message>
   <source>answers kept</source>
   <translation>Antworten erhalten</translation>
  </message>
  <message>
   <source>answer first changes at</source>
   <translation>Antwort ändert sich ab</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in both. Kept: the mean over the levels, the clean run being 100 %.</source>
   <translation>Spalten 1 bis 5: mittlere IoU der Masken mit denen des ungestörten Laufs, über Pixel, die in beiden gültig sind. Erhalten: Mittel über die Stufen, der ungestörte Lauf ist 100 %.</translation>
  </message>
  <message>
   <source>An answer changes with its status, option, yes or no, class, or with a number that moves by more than {percent:.0f} %; numbers are not compared where ground leaves the picture (translation, rotation, scaling).</source>
   <translation>Eine Antwort ändert sich mit Status, Wahlmöglichkeit, Ja oder Nein, Klasse oder mit einer Zahl, die sich um mehr als {percent:.0f} % bewegt; Zahlen werden nicht verglichen, wo Boden das Bild verlässt (Verschiebung, Drehung, Skalierung).</translation>
  </message>
  <message>
   <source>The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style.</source>
   <translation>Die zwölf Störungen von REOBench entstehen mit eigenen Konstanten und heißen „nach Art von REOBench“.</translation>
  </message>
  <message>
   <source>Every level</source>
   <translation>Jede Stufe</translation>
  </message>
  <message>
   <source>level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>what was done</source>
   <translation>was getan wurde</translation>
  </message>
  <message>
   <source>mask</source>
   <translation>Maske</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>bleibt</translation>
  </message>
  <message>
   <source>status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>choice</source>
   <translation>Wahl</translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Zahl</translation>
  </message>
  <message>
   <source>Not tried</source>
   <translation>Nicht versucht</translation>
  </message>
  <message>
   <source>{model} ({device}), quick profile, seed {seed}.</source>
   <translation>{model} ({device}), Profil schnell, Startwert {seed}.</translation>
  </message>
  <message>
   <source>{model} ({device}), full profile, seed {seed}.</source>
   <translation>{model} ({device}), Profil vollständig, Startwert {seed}.</translation>
  </message>
  <message>
   <source>Optical layers only.</source>
   <translation>Nur optische Layer.</translation>
  </message>
  <message>
   <source>SAR layers only.</source>
   <translation>Nur SAR-Layer.</translation>
  </message>
  <message>
   <source>sar</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>ohne Datum</translation>
  </message>
  <message>
   <source>first</source>
   <translation>erstes Datum</translation>
  </message>
  <message>
   <source>change</source>
   <translation>Veränderung</translation>
  </message>
  <message>
   <source>Against the level of each corruption: mask IoU</source>
   <translation>Gegen die Stufe jeder Störung: IoU der Masken</translation>
  </message>
  <message>
   <source>Against the level of each corruption: share of answers that hold</source>
   <translation>Gegen die Stufe jeder Störung: Anteil der Antworten, die bleiben</translation>
  </message>
  <message>
   <source>the answer holds</source>
   <translation>die Antwort bleibt</translation>
  </message>
  <message>
   <source>the answer changes</source>
   <translation>die Antwort ändert sich</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>ohne</translation>
  </message>
  <message>
   <source>{percent:.0f} % kept</source>
   <translation>{percent:.0f} % erhalten</translation>
  </message>
  <message>
   <source>{percent:.0f} % of answers</source>
   <translation>{percent:.0f} % der Antworten</translation>
  </message>
  <message>
   <source>None of the {tried} corruptions tried changes the answer at any level.</source>
   <translation>Keine der {tried} versuchten Störungen ändert die Antwort auf irgendeiner Stufe.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}.</source>
   <translation>Die Antwort ändert sich mit: {changes}.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}, and with {more} more of the {tried} corruptions tried.</source>
   <translation>Die Antwort ändert sich mit: {changes}; und mit {more} weiteren der {tried} versuchten Störungen.</translation>
  </message>
  <message>
   <source>It holds at every level of {held} of {tried}.</source>
   <translation>Sie bleibt auf jeder Stufe bei {held} von {tried}.</translation>
  </message>
  <message>
   <source>The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the clean masks is kept on average over the levels.</source>
   <translation>Am meisten leiden die Masken unter: {corruption}; im Mittel über die Stufen bleiben {percent:.0f} % ihrer Überdeckung mit den ungestörten Masken.</translation>
  </message>
  <message>
   <source>{corruption} ({done})</source>
   <translation>{corruption} ({done})</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count} ({done})</source>
   <translation>{corruption} ab Stufe {level} von {count} ({done})</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} und {second}</translation>
  </message>
  <message>
   <source>{first}, {second}</source>
   <translation>{first}, {second}</translation>
  </message>
  <message>
   <source>contrast -{percent:.0f} %, brightness +{percent:.0f} % of the band's range</source>
   <translation>Kontrast -{percent:.0f} %, Helligkeit +{percent:.0f} % der Spanne des Kanals</translation>
  </message>
  <message>
   <source>standard deviation {percent:.0f} % of the band's range</source>
   <translation>Standardabweichung {percent:.0f} % der Spanne des Kanals</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the pixels black or saturated</source>
   <translation>{percent:.0f} % der Pixel schwarz oder gesättigt</translation>
  </message>
  <message>
   <source>standard deviation {strength:g} pixels</source>
   <translation>Standardabweichung {strength:g} Pixel</translation>
  </message>
  <message>
   <source>{strength:.0f} pixels along the track</source>
   <translation>{strength:.0f} Pixel entlang der Flugbahn</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area under unmasked cloud</source>
   <translation>{percent:.0f} % der Fläche unter unmaskierten Wolken</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the blue light from haze</source>
   <translation>{percent:.0f} % des blauen Lichts aus Dunst</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the rows without data</source>
   <translation>{percent:.0f} % der Zeilen ohne Daten</translation>
  </message>
  <message>
   <source>8 bit, quality {strength:.0f}</source>
   <translation>8 Bit, Qualität {strength:.0f}</translation>
  </message>
  <message>
   <source>shifted by {percent:.0f} % of the side</source>
   <translation>um {percent:.0f} % der Seite verschoben</translation>
  </message>
  <message>
   <source>turned by {strength:.0f} degrees</source>
   <translation>um {strength:.0f} Grad gedreht</translation>
  </message>
  <message>
   <source>drawn at {percent:.0f} % of its size</source>
   <translation>auf {percent:.0f} % der Größe gezeichnet</translation>
  </message>
  <message>
   <source>as of {strength:.0f} looks</source>
   <translation>wie bei {strength:.0f} Looks</translation>
  </message>
  <message>
   <source>{strength:+.1f} dB</source>
   <translation>{strength:+.1f} dB</translation>
  </message>
  <message>
   <source>{strength:.0f} fewer</source>
   <translation>{strength:.0f} weniger</translation>
  </message>
  <message>
   <source>{strength:g} pixels between layers</source>
   <translation>{strength:g} Pixel zwischen den Layern</translation>
  </message>
  <message>
   <source>first and last exchanged</source>
   <translation>erstes und letztes vertauscht</translation>
  </message>
  <message>
   <source>date {strength:.0f} of 2 left out</source>
   <translation>Datum {strength:.0f} von 2 weggelassen</translation>
  </message>
  <message>
   <source>sensor {strength:.0f} of 2 left out</source>
   <translation>Sensor {strength:.0f} von 2 weggelassen</translation>
  </message>
  <message>
   <source>without {lost}</source>
   <translation>ohne {lost}</translation>
  </message>
  <message>
   <source>without the undated image</source>
   <translation>ohne das Bild ohne Datum</translation>
  </message>
  <message>
   <source>without SAR</source>
   <translation>ohne SAR</translation>
  </message>
  <message>
   <source>without optical</source>
   <translation>ohne optische Layer</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first}; {second}</translation>
  </message>
  <message>
   <source>the whole area</source>
   <translation>das ganze Gebiet</translation>
  </message>
  <message>
   <source>the chip of {size} pixels around the clicked point</source>
   <translation>der Ausschnitt von {size} Pixeln um den angeklickten Punkt</translation>
  </message>
  <message>
   <source>{count} of the area's chips of {size} pixels: the one in the middle, then by lot (seed {seed}), each at least half inside the area and valid</source>
   <translation>{count} der Ausschnitte des Gebiets von {size} Pixeln: der in der Mitte, dann durch Los (Startwert {seed}), jeder mindestens zur Hälfte im Gebiet und gültig</translation>
  </message>
  <message>
   <source>needs an optical layer</source>
   <translation>braucht einen optischen Layer</translation>
  </message>
  <message>
   <source>needs a SAR layer</source>
   <translation>braucht einen SAR-Layer</translation>
  </message>
  <message>
   <source>needs a layer of the chosen sensor</source>
   <translation>braucht einen Layer des gewählten Sensors</translation>
  </message>
  <message>
   <source>needs two layers</source>
   <translation>braucht zwei Layer</translation>
  </message>
  <message>
   <source>needs two dates</source>
   <translation>braucht zwei Daten</translation>
  </message>
  <message>
   <source>needs optical and SAR layers</source>
   <translation>braucht optische und SAR-Layer</translation>
  </message>
  <message>
   <source>no level fits these layers</source>
   <translation>keine Stufe passt zu diesen Layern</translation>
  </message>
  <message>
   <source>{corruption} {reason}</source>
   <translation>{corruption} {reason}</translation>
  </message>
  <message>
   <source>No corruption can be applied to these layers: {reasons}. Choose others, or other layers.</source>
   <translation>An diesen Layern lässt sich keine Störung anwenden: {reasons}. Wählen Sie andere oder andere Layer.</translation>
  </message>
  <message>
   <source>{corruption}: no level fits these layers. Choose other corruptions or layers.</source>
   <translation>{corruption}: Keine Stufe passt zu diesen Layern. Wählen Sie andere Störungen oder Layer.</translation>
  </message>
  <message>
   <source>None of {count} chips of the area has a valid pixel. Choose a smaller area.</source>
   <translation>Keiner von {count} Ausschnitten des Gebiets hat einen gültigen Pixel. Wählen Sie ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>{file}: {warning}</source>
   <translation>{file}: {warning}</translation>
  </message>
  <message>
   <source>{file} and {more} more: {warning}</source>
   <translation>{file} und {more} weitere: {warning}</translation>
  </message>
  <message>
   <source>{file}: {channels} does not cover the area and is left out</source>
   <translation>{file}: liegt außerhalb des Gebiets und ist ausgelassen: {channels}</translation>
  </message>
  <message>
   <source>{file}: {date} has no valid pixel in the area and is left out</source>
   <translation>{file}: {date} hat kein gültiges Pixel im Gebiet und ist ausgelassen</translation>
  </message>
  <message>
   <source>its name says the month {month} only; it is dated {date}</source>
   <translation>der Name nennt nur den Monat {month}; als Datum gilt {date}</translation>
  </message>
  <message>
   <source>dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so</source>
   <translation>durch TIFFTAG_DATETIME auf {date} datiert, was der Tag sein kann, an dem die Datei geschrieben wurde; geben Sie dann das Datum an</translation>
  </message>
  <message>
   <source>bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not</source>
   <translation>Bänder 1 bis 11 ohne 8A und 12 gelten als die von Landsat 8; sonst geben Sie die Bänder an</translation>
  </message>
  <message>
   <source>numbered bands are taken as Sentinel-2's; pass the bands if not</source>
   <translation>nummerierte Bänder gelten als die von Sentinel-2; sonst geben Sie die Bänder an</translation>
  </message>
  <message>
   <source>the band number in the file name is taken as Sentinel-2's; pass the bands if not</source>
   <translation>die Bandnummer im Dateinamen gilt als die von Sentinel-2; sonst geben Sie die Bänder an</translation>
  </message>
  <message>
   <source>{count} unnamed bands are taken in the order {order}; pass the bands if not</source>
   <translation>{count} unbenannte Bänder gelten in der Reihenfolge {order}; sonst geben Sie die Bänder an</translation>
  </message>
  <message>
   <source>an 8-bit picture: absolute reflectance is lost, answers are less certain</source>
   <translation>ein 8-Bit-Bild: Die absolute Reflektanz ist verloren, Antworten sind weniger sicher</translation>
  </message>
  <message>
   <source>an 8-bit radar picture: absolute backscatter is lost, answers are less certain</source>
   <translation>ein 8-Bit-Radarbild: Die absolute Rückstreuung ist verloren, Antworten sind weniger sicher</translation>
  </message>
  <message>
   <source>8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download the bands with 16 or 32 bits</source>
   <translation>8 Bit fassen Reflektanz in Stufen von {step:.3f}: Dunkle Flächen wie Wasser verlieren Einzelheiten; laden Sie die Bänder mit 16 oder 32 Bit herunter</translation>
  </message>
  <message>
   <source>top-of-atmosphere reflectance without correction for the sun's height</source>
   <translation>Reflektanz am Oberrand der Atmosphäre ohne Korrektur des Sonnenstands</translation>
  </message>
  <message>
   <source>no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted</source>
   <translation>keine Processing Baseline gefunden; alle Werte beginnen bei {lowest:.0f}, daher wird 1000 abgezogen</translation>
  </message>
  <message>
   <source>no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted</source>
   <translation>keine Processing Baseline gefunden; die Werte beginnen bei {lowest:.0f}, daher wird kein Offset abgezogen</translation>
  </message>
  <message>
   <source>no scale found; integers are read as reflectance x 10000</source>
   <translation>keine Skalierung gefunden; ganze Zahlen werden als Reflektanz × 10000 gelesen</translation>
  </message>
  <message>
   <source>no scale found; values are read as reflectance x 10000</source>
   <translation>keine Skalierung gefunden; Werte werden als Reflektanz × 10000 gelesen</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>keine Einheit gefunden; Werte ohne negative werden als lineare Leistung gelesen (Median {decibels:.1f} dB). Sind es Amplituden, setzen Sie diese Einheit: in der Tabelle der Eingaben von QGIS oder mit --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>keine Einheit gefunden; Werte ohne negative werden als lineare Leistung gelesen (Median {decibels:.1f} dB) und sind dafür hell: Es können Amplituden sein, die Wurzel daraus. Sind es Amplituden, setzen Sie diese Einheit: in der Tabelle der Eingaben von QGIS oder mit --units</translation>
  </message>
  <message>
   <source>no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power ({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). If they are power, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>keine Einheit gefunden; als Amplitude gelesen (Median {decibels:.1f} dB), weil die Werte als Leistung hell wären ({as_power:.1f} dB) und ihr Speckle der von Amplituden ist ({speckle:.2f}, Leistung hat etwa 1.6). Ist es Leistung, setzen Sie diese Einheit: in der Tabelle der Eingaben von QGIS oder mit --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their speckle ({speckle:.2f}) is rather that of amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>keine Einheit gefunden; Werte ohne negative werden als lineare Leistung gelesen (Median {decibels:.1f} dB), obwohl ihr Speckle ({speckle:.2f}) eher der von Amplituden ist, der Wurzel daraus. Sind es Amplituden, setzen Sie diese Einheit: in der Tabelle der Eingaben von QGIS oder mit --units</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost</source>
   <translation>die Pixel haben {size:.3g} m, gröber als die {coarsest:g} m, für die das Modell gemacht ist; Kleines geht verloren</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m</source>
   <translation>die Pixel haben {size:.3g} m, feiner als die {finest:g} m des Modells; gemittelt auf {used:.3g} m</translation>
  </message>
  <message>
   <source>{file} and {other} show the same bands of one place and day; where both are measured, {file} counts</source>
   <translation>{file} und {other} zeigen dieselben Bänder desselben Orts und Tags; wo beide gemessen sind, zählt {file}</translation>
  </message>
  <message>
   <source>The optical and the SAR layer are {days} days apart but were read as one date.</source>
   <translation>Der optische und der SAR-Layer liegen {days} Tage auseinander, wurden aber als ein Datum gelesen.</translation>
  </message>
  <message>
   <source>{count} dates were given; masks are of the first and the last, {between} between not used.</source>
   <translation>{count} Daten wurden angegeben; Masken gibt es vom ersten und vom letzten, {between} dazwischen bleiben ungenutzt.</translation>
  </message>
  <message>
   <source>The SAR layer of {date} is not used: of two dates the model sees one picture each.</source>
   <translation>Der SAR-Layer vom {date} wird nicht genutzt: Von zwei Daten sieht das Modell je ein Bild.</translation>
  </message>
  <message>
   <source>The SAR layer of the first date is not used: of two dates the model sees one picture each.</source>
   <translation>Der SAR-Layer des ersten Datums wird nicht genutzt: Von zwei Daten sieht das Modell je ein Bild.</translation>
  </message>
  <message>
   <source>The SAR layer of the second date is not used: of two dates the model sees one picture each.</source>
   <translation>Der SAR-Layer des zweiten Datums wird nicht genutzt: Von zwei Daten sieht das Modell je ein Bild.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>Das Gebiet hat {side} Pixel je Seite; das Modell sieht es auf {seen} verkleinert und zeichnet Masken mit {drawn}. Wählen Sie für kleine Objekte ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>Das Gebiet hat {side} Pixel je Seite; das Modell sieht jedes der beiden Bilder auf {seen} verkleinert und zeichnet Masken mit {drawn}. Wählen Sie für kleine Objekte ein kleineres Gebiet.</translation>
  </message>
  <message>
   <source>Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. Ask with the SAR layer alone for the rest.</source>
   <translation>Masken werden auf dem optischen Bild gezeichnet, das auf {percent:.0f} % dessen gültig ist, was das SAR-Bild zeigt. Fragen Sie für den Rest mit dem SAR-Layer allein.</translation>
  </message>
  <message>
   <source>The answer says '{said}', the masks say {found}.</source>
   <translation>Die Antwort sagt „{said}“, die Masken sagen {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the answer was not measured.</source>
   <translation>Die Aussage „{said}“ in der Antwort wurde nicht gemessen.</translation>
  </message>
  <message>
   <source>The reasoning says '{said}', the masks say {found}.</source>
   <translation>Die Begründung sagt „{said}“, die Masken sagen {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the reasoning was not measured.</source>
   <translation>Die Aussage „{said}“ in der Begründung wurde nicht gemessen.</translation>
  </message>
  <message>
   <source>{count} of the statements in the reasoning cannot be checked with the masks.</source>
   <translation>Aussagen der Begründung, die sich an den Masken nicht prüfen lassen: {count}.</translation>
  </message>
  <message>
   <source>The compared masks rest on different sensors ({rests}): part of the difference may be theirs.</source>
   <translation>Die verglichenen Masken beruhen auf verschiedenen Sensoren ({rests}): Ein Teil des Unterschieds kann daher kommen.</translation>
  </message>
  <message>
   <source>The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several.</source>
   <translation>Die Masken überlappen sich ({names}): Ihre Anteile ergeben zusammen {percent:.1f} %, denn ein Pixel kann zu mehreren gehören.</translation>
  </message>
  <message>
   <source>In a description each pixel counts for the one class that fits it best. Asked for alone, a class may cover more: {classes}.</source>
   <translation>In einer Beschreibung zählt jedes Pixel für die eine Klasse, die am besten passt. Einzeln erfragt kann eine Klasse mehr bedecken: {classes}.</translation>
  </message>
  <message>
   <source>"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked for, as in "the northern half"; draw a polygon around any other part.</source>
   <translation>„{said}“ in der Frage wurde nicht berücksichtigt. Gefragt werden kann nach Hälften, Vierteln und der Mitte des Gebiets, etwa „the northern half“; zeichnen Sie um jeden anderen Teil ein Polygon.</translation>
  </message>
  <message>
   <source>Of each window of the stress test {part} was looked at.</source>
   <translation>Von jedem Fenster des Stresstests wurde nur dieser Teil betrachtet: {part}.</translation>
  </message>
  <message>
   <source>The layers have no CRS: north is taken to be up in the picture.</source>
   <translation>Die Layer haben kein KBS: Als Norden gilt im Bild oben.</translation>
  </message>
  <message>
   <source>The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, no other date.</source>
   <translation>Die Frage nennt {asked}, die Masken sind von {found}: Das Modell unterscheidet nur das erste und das letzte Bild.</translation>
  </message>
  <message>
   <source>The question is long: only its beginning and its end were read.</source>
   <translation>Die Frage ist lang: Nur ihr Anfang und ihr Ende wurden gelesen.</translation>
  </message>
  <message>
   <source>{model} states no intervals that further looks could widen: the area was looked at once.</source>
   <translation>{model} nennt keine Intervalle, die weitere Blicke verbreitern könnten: Das Gebiet wurde einmal angesehen.</translation>
  </message>
  <message>
   <source>The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.</source>
   <translation>Die Begründung wurde nach {count} Token, den höchstens erlaubten, beendet und die Antwort verlangt.</translation>
  </message>
  <message>
   <source>The answer was cut off at the limit of tokens.</source>
   <translation>Die Antwort wurde an der Grenze der Token abgeschnitten.</translation>
  </message>
  <message>
   <source>The model left out the tags of its answer; what it wrote after its reasoning was taken.</source>
   <translation>Das Modell hat die Marken seiner Antwort weggelassen; genommen wurde, was es nach der Begründung schrieb.</translation>
  </message>
  <message>
   <source>Probabilities of {sensors} masks are not calibrated: scores only rank them.</source>
   <translation>Wahrscheinlichkeiten der Masken ({sensors}) sind nicht kalibriert: Wertungen ordnen sie nur.</translation>
  </message>
  <message>
   <source>Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] on they are less certain.</source>
   <translation>Von zwei Daten hat das Modell nur die Masken seiner ersten Marke zu zeichnen gelernt: [1] und [2]; ab [{mask}] sind sie weniger sicher.</translation>
  </message>
  <message>
   <source>The bundle was exported without the official prompt (--prompt-file); the model was trained with that one.</source>
   <translation>Das Paket wurde ohne den offiziellen Prompt exportiert (--prompt-file); mit diesem wurde das Modell trainiert.</translation>
  </message>
  <message>
   <source>{model} does not use the learned class '{learned}'; TerraScope Lite does.</source>
   <translation>{model} nutzt die gelernte Klasse „{learned}“ nicht; TerraScope Lite nutzt sie.</translation>
  </message>
  <message>
   <source>The model made no mask of '{learned}'. Ask in other words.</source>
   <translation>Das Modell hat keine Maske von „{learned}“ gemacht. Fragen Sie mit anderen Worten.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not hold here.</source>
   <translation>Die Klasse „{learned}“ wurde aus Layern ({taught}) gelernt und wird in anderen ({found}) gesucht: Ihre Wertungen gelten hier nicht.</translation>
  </message>
  <message>
   <source>{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: where the class is common some of them are of the class, and scores and areas come out too low.</source>
   <translation>{drawn} der {count} Orte, die für alles andere stehen, wurden zufällig gezogen und von niemandem angesehen: Wo die Klasse häufig ist, gehören manche zu ihr, und Wertungen und Flächen fallen zu klein aus.</translation>
  </message>
  <message>
   <source>Not cross-validated: the labels lie too close together, or in too few places, to test some that are not next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other.</source>
   <translation>Nicht kreuzvalidiert: Die Beispiele liegen zu dicht beieinander oder an zu wenigen Orten, um solche zu prüfen, die nicht neben gelernten liegen. Wahrscheinlichkeiten sind nicht kalibriert. Zeigen Sie mehr Orte mit Abstand zueinander.</translation>
  </message>
  <message>
   <source>{count} places were labelled as the class and as something else, and left out.</source>
   <translation>Orte, die als die Klasse und als etwas anderes gezeigt waren und ausgelassen wurden: {count}.</translation>
  </message>
  <message>
   <source>The model knows '{phrase}' as {known}; with this class the word means the learned one.</source>
   <translation>Das Modell kennt „{phrase}“ als {known}; mit dieser Klasse meint das Wort die gelernte.</translation>
  </message>
  <message>
   <source>evidence.geojson: not written, because it needs a CRS and the rasters have none.</source>
   <translation>evidence.geojson: nicht geschrieben, denn es braucht ein KBS, und die Raster haben keines.</translation>
  </message>
  <message>
   <source>{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.</source>
   <translation>{file}: Text von mehr als {bytes} Byte in {fields} gekürzt, mit {mark} markiert; das GeoPackage enthält ihn ganz.</translation>
  </message>
  <message>
   <source>{file}: written in pixel units without a CRS, because the rasters have none.</source>
   <translation>{file}: in Pixeleinheiten ohne KBS geschrieben, denn die Raster haben keines.</translation>
  </message>
  <message>
   <source>{file}: written without .prj, in pixel units, because the rasters have no CRS.</source>
   <translation>{file}: ohne .prj in Pixeleinheiten geschrieben, denn die Raster haben kein KBS.</translation>
  </message>
  <message>
   <source>{file}: not written, because the answer has no mask.</source>
   <translation>{file}: nicht geschrieben, denn die Antwort hat keine Maske.</translation>
  </message>
  <message>
   <source>{item}: no picture for the report ({error}).</source>
   <translation>{item}: kein Bild für den Bericht ({error}).</translation>
  </message>
  <message>
   <source>{file}: not written, because no mask has probabilities.</source>
   <translation>{file}: nicht geschrieben, denn keine Maske hat Wahrscheinlichkeiten.</translation>
  </message>
  <message>
   <source>Loading takes {memory}.</source>
   <translation>Das Laden braucht {memory}.</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>etwa {needed:.1f} GB GPU-Speicher (Gewichte {weights:.1f}, Cache {cache:.1f}, Arbeitsbereich {workspace:.1f}), {free:.1f} GB sind frei</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>etwa {needed:.1f} GB GPU-Speicher (Gewichte {weights:.1f}, Cache {cache:.1f}, Arbeitsbereich {workspace:.1f}), wie viel frei ist, ist unbekannt</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>etwa {needed:.1f} GB Arbeitsspeicher (Gewichte {weights:.1f}, Cache {cache:.1f}, Arbeitsbereich {workspace:.1f}), {free:.1f} GB sind frei</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>etwa {needed:.1f} GB Arbeitsspeicher (Gewichte {weights:.1f}, Cache {cache:.1f}, Arbeitsbereich {workspace:.1f}), wie viel frei ist, ist unbekannt</translation>
  </message>
  <message>
   <source>Unknown error.</source>
   <translation>Unbekannter Fehler.</translation>
  </message>
  <message>
   <source>The model's bundle cannot be used: {problem}</source>
   <translation>Das Paket des Modells lässt sich nicht verwenden: {problem}</translation>
  </message>
  <message>
   <source>The engine failed: {problem}</source>
   <translation>Die Engine ist gescheitert: {problem}</translation>
  </message>
  <message>
   <source>{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.</source>
   <translation>{file}: {field} ist {found}, erwartet wird {expected}. Lernen Sie die Klasse noch einmal oder besorgen Sie eine unversehrte Datei.</translation>
  </message>
  <message>
   <source>Class {learned}: expected 1 to {most} words for it, the name first.</source>
   <translation>Klasse {learned}: Erwartet werden 1 bis {most} Wörter dafür, der Name zuerst.</translation>
  </message>
  <message>
   <source>{file}: band {number} did not read back as written; try another folder.</source>
   <translation>{file}: Band {number} las sich nicht so zurück, wie es geschrieben wurde; versuchen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.</source>
   <translation>{file}: GeoJSON braucht ein KBS, aber die Raster haben keines; schreiben Sie gpkg oder shp.</translation>
  </message>
  <message>
   <source>{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage.</source>
   <translation>{file}: {found} Objekte nach dem Schreiben, erwartet werden {expected}. Schaffen Sie Platz oder schreiben Sie ein GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead.</source>
   <translation>{file}: Ein Objekt bedeckt nach dem Schreiben {found:.1f} m2, erwartet werden {expected:.1f}. Schreiben Sie stattdessen ein GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its spatial index; free some space on the output disk.</source>
   <translation>{file}: Der Layer {layer} hat seinen räumlichen Index verloren; schaffen Sie Platz auf der Ausgabeplatte.</translation>
  </message>
  <message>
   <source>The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.</source>
   <translation>Der Umriss einer Maske bedeckt {found:.0f} Pixel, erwartet werden {expected}; bitte melden Sie das.</translation>
  </message>
  <message>
   <source>The outline of a mask is not valid: {problem}. Please report this.</source>
   <translation>Der Umriss einer Maske ist ungültig: {problem}. Bitte melden Sie das.</translation>
  </message>
  <message>
   <source>{file}: its .cpg does not say UTF-8 after writing; choose another output folder.</source>
   <translation>{file}: Die .cpg-Datei nennt nach dem Schreiben nicht UTF-8; wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{folder}: GDAL takes a path with ! for an archive; choose a folder without it.</source>
   <translation>{folder}: GDAL hält einen Pfad mit ! für ein Archiv; wählen Sie einen Ordner ohne dieses Zeichen.</translation>
  </message>
  <message>
   <source>{file}: there is a layer {layer} already; it is never written over. Name another.</source>
   <translation>{file}: Es gibt schon einen Layer {layer}; er wird nie überschrieben. Nennen Sie einen anderen.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.</source>
   <translation>{file}: Der Layer {layer} hat nach dem Schreiben {found} Zeilen, erwartet werden {expected}. Schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its CRS; free some space or choose another output folder.</source>
   <translation>{file}: Der Layer {layer} hat sein KBS verloren; schaffen Sie Platz oder wählen Sie einen anderen Ausgabeordner.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.</source>
   <translation>{file}: Der Layer {layer} hat die Werte von {item} verändert; schreiben Sie stattdessen ein GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. Write a GeoPackage instead.</source>
   <translation>{file}: Ein Umriss des Layers {layer} bedeckt nach dem Schreiben {found}, erwartet wird {expected}. Schreiben Sie stattdessen ein GeoPackage.</translation>
  </message>
  <message>
   <source>Unexpected {kind}: {problem}. Please report it with the details.</source>
   <translation>Unerwarteter Fehler {kind}: {problem}. Bitte melden Sie ihn mit den Einzelheiten.</translation>
  </message>
  <message>
   <source>No model is loaded. Load one first.</source>
   <translation>Es ist kein Modell geladen. Laden Sie zuerst eines.</translation>
  </message>
  <message>
   <source>The engine's Python {program} does not start. Repair the engine in the Engine tab.</source>
   <translation>Das Python der Engine, {program}, startet nicht. Reparieren Sie die Engine im Reiter Engine.</translation>
  </message>
  <message>
   <source>Choose a smaller area, or repair the engine in the Engine tab.</source>
   <translation>Wählen Sie ein kleineres Gebiet, oder reparieren Sie die Engine im Reiter Engine.</translation>
  </message>
  <message>
   <source>Repair the engine in the Engine tab.</source>
   <translation>Reparieren Sie die Engine im Reiter Engine.</translation>
  </message>
  <message>
   <source>The engine's process ended with code {code}.</source>
   <translation>Der Prozess der Engine endete mit Code {code}.</translation>
  </message>
  <message>
   <source>The engine is not installed.</source>
   <translation>Die Engine ist nicht installiert.</translation>
  </message>
  <message>
   <source>The engine's process ended twice with code {code}: {reason}</source>
   <translation>Der Prozess der Engine endete zweimal mit Code {code}: {reason}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Show the progress</source>
   <translation>Fortschritt zeigen</translation>
  </message>
  <message>
   <source>One step before the first question: install the engine that reads the pixels. It needs its own Python environment, once.</source>
   <translation>Ein Schritt vor der ersten Frage: Installieren Sie die Engine, die die Pixel liest. Sie braucht einmalig eine eigene Python-Umgebung.</translation>
  </message>
  <message>
   <source>Set up the engine…</source>
   <translation>Engine einrichten…</translation>
  </message>
  <message>
   <source>The engine is being set up: {doing}</source>
   <translation>Die Engine wird eingerichtet: {doing}</translation>
  </message>
  <message>
   <source>linear power</source>
   <translation>lineare Leistung</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>Amplitude</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Acquisition date, YYYY-MM-DD. Double-click to change it.</source>
   <translation>Aufnahmedatum, JJJJ-MM-TT. Doppelklick zum Ändern.</translation>
  </message>
  <message>
   <source>What the values of a radar layer are, found by names and values unless it is set. Double-click to set it.</source>
   <translation>Was die Werte eines Radarlayers sind; aus Namen und Werten bestimmt, wenn nichts gesetzt ist. Doppelklick zum Festlegen.</translation>
  </message>
  <message>
   <source>Double-click to change it.</source>
   <translation>Doppelklick zum Ändern.</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Einheit</translation>
  </message>
  <message>
   <source>cannot be opened</source>
   <translation>nicht zu öffnen</translation>
  </message>
  <message>
   <source>This is a guess. Double-click to set it.</source>
   <translation>Das ist geraten. Doppelklick zum Festlegen.</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Optisch</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorieren</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>aus der Datei</translation>
  </message>
  <message>
   <source>Input layers</source>
   <translation>Eingabelayer</translation>
  </message>
  <message>
   <source>Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or both, one or more dates.</source>
   <translation>Fügen Sie dem Projekt zuerst Satellitenbilder hinzu: Sentinel-2 (optisch), Sentinel-1 (SAR) oder beides, ein oder mehrere Tage.</translation>
  </message>
  <message>
   <source>Add raster layer…</source>
   <translation>Rasterlayer hinzufügen…</translation>
  </message>
  <message>
   <source>Guess again</source>
   <translation>Neu raten</translation>
  </message>
  <message>
   <source>Use as {role}</source>
   <translation>Verwenden als {role}</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Where the model may run</source>
   <translation>Wo das Modell laufen darf</translation>
  </message>
  <message>
   <source>not run yet</source>
   <translation>noch nicht gelaufen</translation>
  </message>
  <message>
   <source>Click to copy diagnostics.</source>
   <translation>Klicken, um die Diagnose zu kopieren.</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Kein Modell installiert</translation>
  </message>
  <message>
   <source>Device that really ran: {text}</source>
   <translation>Tatsächlich benutztes Gerät: {text}</translation>
  </message>
  <message>
   <source>In English, for example: How many hectares of water are there?</source>
   <translation>Auf Englisch, zum Beispiel: How many hectares of water are there?</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Suggestions and earlier questions</source>
   <translation>Vorschläge und frühere Fragen</translation>
  </message>
  <message>
   <source>Several looks</source>
   <translation>Mehrere Blicke</translation>
  </message>
  <message>
   <source>Also looks at the area mirrored, shifted and without single layers, and says how far the masks agree. Takes about four to six times as long.</source>
   <translation>Betrachtet das Gebiet auch gespiegelt, verschoben und ohne einzelne Layer und sagt, wie weit die Masken übereinstimmen. Dauert etwa vier- bis sechsmal so lange.</translation>
  </message>
  <message>
   <source>Probability layers</source>
   <translation>Wahrscheinlichkeits-Layer</translation>
  </message>
  <message>
   <source>Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.</source>
   <translation>Fügt die Wahrscheinlichkeit jedes Pixels unter den Masken hinzu. Das Menü einer Maske bietet sie auch nachträglich an.</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Anstellen</translation>
  </message>
  <message>
   <source>Ask this question (Return)</source>
   <translation>Diese Frage stellen (Eingabe)</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Vorschläge</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Frühere Fragen</translation>
  </message>
  <message>
   <source>Put this question into the box</source>
   <translation>Diese Frage in das Feld übernehmen</translation>
  </message>
  <message>
   <source>TerraScope 8B: tokens of a mask</source>
   <translation>TerraScope 8B: Token einer Maske</translation>
  </message>
  <message>
   <source>Which picture tokens the model gets back after each mask. It was trained with 8.</source>
   <translation>Welche Bild-Token das Modell nach jeder Maske zurückbekommt. Trainiert wurde es mit 8.</translation>
  </message>
  <message>
   <source>TerraScope 8B: optical or SAR token</source>
   <translation>TerraScope 8B: optisches oder SAR-Token</translation>
  </message>
  <message>
   <source>Which layer the tokens come from where an optical and a SAR layer are read together.</source>
   <translation>Aus welchem Layer die Token kommen, wenn ein optischer und ein SAR-Layer zusammen gelesen werden.</translation>
  </message>
  <message>
   <source>at most 8, as the released code</source>
   <translation>höchstens 8, wie der Code</translation>
  </message>
  <message>
   <source>at most 128, as the paper</source>
   <translation>höchstens 128, wie der Artikel</translation>
  </message>
  <message>
   <source>by valid pixels</source>
   <translation>nach gültigen Pixeln</translation>
  </message>
  <message>
   <source>by the paper's rank</source>
   <translation>nach dem Rang des Artikels</translation>
  </message>
  <message>
   <source>Click a place on the map.</source>
   <translation>Klicken Sie auf eine Stelle der Karte.</translation>
  </message>
  <message>
   <source>Drag a box on the map.</source>
   <translation>Ziehen Sie ein Rechteck auf der Karte.</translation>
  </message>
  <message>
   <source>Click the corners on the map; a right click closes the polygon.</source>
   <translation>Klicken Sie die Ecken auf der Karte; ein Rechtsklick schließt das Polygon.</translation>
  </message>
  <message>
   <source>Make a polygon layer the active one and select features in it.</source>
   <translation>Machen Sie einen Polygonlayer aktiv und wählen Sie darin Objekte.</translation>
  </message>
  <message>
   <source>Select at most 1,000 features; for more use the tool Ask for each feature.</source>
   <translation>Wählen Sie höchstens 1.000 Objekte; für mehr nehmen Sie das Werkzeug Für jedes Objekt fragen.</translation>
  </message>
  <message>
   <source>Select one or more polygons in {layer}.</source>
   <translation>Wählen Sie ein oder mehrere Polygone in {layer}.</translation>
  </message>
  <message>
   <source>{file} is no longer there. Ask again with "Probability layers" switched on.</source>
   <translation>{file} ist nicht mehr da. Fragen Sie noch einmal mit eingeschalteten „Wahrscheinlichkeits-Layern“.</translation>
  </message>
  <message>
   <source>This area cannot be brought into the layer's CRS. Choose another place.</source>
   <translation>Dieses Gebiet lässt sich nicht in das KBS des Layers umrechnen. Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>1 tile</source>
   <translation>1 Kachel</translation>
  </message>
  <message>
   <source>The area lies outside {layer}. Choose another place or zoom to the layer.</source>
   <translation>Das Gebiet liegt außerhalb von {layer}. Wählen Sie einen anderen Ort oder zoomen Sie auf den Layer.</translation>
  </message>
  <message>
   <source>{count} tiles</source>
   <translation>{count} Kacheln</translation>
  </message>
  <message>
   <source>about {time}</source>
   <translation>etwa {time}</translation>
  </message>
  <message>
   <source>first guess {time}</source>
   <translation>erste Schätzung {time}</translation>
  </message>
  <message>
   <source>Area of the question</source>
   <translation>Gebiet der Frage</translation>
  </message>
  <message>
   <source>Draw the area on the map</source>
   <translation>Gebiet auf der Karte zeichnen</translation>
  </message>
  <message>
   <source>Zoom to the area</source>
   <translation>Auf das Gebiet zoomen</translation>
  </message>
  <message>
   <source>Visible map extent</source>
   <translation>Sichtbarer Ausschnitt</translation>
  </message>
  <message>
   <source>Whole layers</source>
   <translation>Ganze Layer</translation>
  </message>
  <message>
   <source>Around a clicked place</source>
   <translation>Um eine angeklickte Stelle</translation>
  </message>
  <message>
   <source>Drawn box</source>
   <translation>Gezeichnetes Rechteck</translation>
  </message>
  <message>
   <source>Drawn polygon</source>
   <translation>Gezeichnetes Polygon</translation>
  </message>
  <message>
   <source>Selected features</source>
   <translation>Gewählte Objekte</translation>
  </message>
  <message>
   <source>Learned classes</source>
   <translation>Gelernte Klassen</translation>
  </message>
  <message>
   <source>Save the class</source>
   <translation>Klasse speichern</translation>
  </message>
  <message>
   <source>Learned class (*.json)</source>
   <translation>Gelernte Klasse (*.json)</translation>
  </message>
  <message>
   <source>Learning, step {step} of {count}…</source>
   <translation>Lernen, Schritt {step} von {count}…</translation>
  </message>
  <message>
   <source>Now ask for it, for example "How much {name} is there?"</source>
   <translation>Fragen Sie nun danach, zum Beispiel „How much {name} is there?“</translation>
  </message>
  <message>
   <source>Teach a class the model has no word for: show it in a few places, then ask for it by name.</source>
   <translation>Lehren Sie eine Klasse, für die das Modell kein Wort hat: Zeigen Sie sie an einigen Orten und fragen Sie dann mit ihrem Namen.</translation>
  </message>
  <message>
   <source>Teach a class…</source>
   <translation>Klasse lehren…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>for example quarry</source>
   <translation>zum Beispiel quarry</translation>
  </message>
  <message>
   <source>comma-separated</source>
   <translation>durch Kommas getrennt</translation>
  </message>
  <message>
   <source>clicked places only</source>
   <translation>nur geklickte Orte</translation>
  </message>
  <message>
   <source>Selected features only</source>
   <translation>Nur gewählte Objekte</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Other words</source>
   <translation>Andere Wörter</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Its value</source>
   <translation>Sein Wert</translation>
  </message>
  <message>
   <source>Random places as the rest</source>
   <translation>Zufällige Orte als Rest</translation>
  </message>
  <message>
   <source>Labels cannot tell how common the class is: they are chosen. A rough guess is enough.</source>
   <translation>Beispiele sagen nicht, wie häufig die Klasse ist: Sie sind ausgesucht. Eine grobe Schätzung genügt.</translation>
  </message>
  <message>
   <source>Expected share of the area</source>
   <translation>Erwarteter Anteil der Fläche</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Lernen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Here it is</source>
   <translation>Hier ist es</translation>
  </message>
  <message>
   <source>Here it is not</source>
   <translation>Hier ist es nicht</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>{own} clicked places of it, {other} of something else</source>
   <translation>{own} angeklickte Orte davon, {other} von etwas anderem</translation>
  </message>
  <message>
   <source>Click places on the map:</source>
   <translation>Klicken Sie Orte auf der Karte an:</translation>
  </message>
  <message>
   <source>How well it does</source>
   <translation>Wie gut es geht</translation>
  </message>
  <message>
   <source>The engine sent a {kind} that cannot be read: {reason}</source>
   <translation>Die Engine hat ein nicht lesbares {kind} gesendet: {reason}</translation>
  </message>
  <message>
   <source>TerraScope Pixel Reasoning</source>
   <translation>TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Engine</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer</source>
   <translation>Hier fragen: auf eine Stelle eines Layers klicken</translation>
  </message>
  <message>
   <source>Options…</source>
   <translation>Optionen…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>comes with the plugin</source>
   <translation>liegt der Erweiterung bei</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>installiert</translation>
  </message>
  <message>
   <source>Diagnostics copied to the clipboard.</source>
   <translation>Diagnose in die Zwischenablage kopiert.</translation>
  </message>
  <message>
   <source>The engine is ready.</source>
   <translation>Die Engine ist bereit.</translation>
  </message>
  <message>
   <source>Folder of the bundle (it holds bundle.json)</source>
   <translation>Ordner des Pakets (mit bundle.json)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <source>The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), and then works offline.</source>
   <translation>Die Engine läuft in ihrer eigenen Python-Umgebung, getrennt von QGIS: Python und numpy von QGIS bleiben unberührt. Sie wird einmal installiert (rund 200 MB Download und 700 MB auf der Platte; CUDA mehr als 1 GB) und arbeitet danach offline.</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Works everywhere.</source>
   <translation>Läuft überall.</translation>
  </message>
  <message>
   <source>CUDA (NVIDIA GPU)</source>
   <translation>CUDA (NVIDIA-GPU)</translation>
  </message>
  <message>
   <source>Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB.</source>
   <translation>Braucht einen NVIDIA-Treiber für CUDA 13 und einen Download von mehr als 1 GB.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Ausführung</translation>
  </message>
  <message>
   <source>For machines without internet: every package is taken from this folder.</source>
   <translation>Für Rechner ohne Internet: Alle Pakete kommen aus diesem Ordner.</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Install a bundle…</source>
   <translation>Paket installieren…</translation>
  </message>
  <message>
   <source>Setting up…</source>
   <translation>Wird eingerichtet…</translation>
  </message>
  <message>
   <source>Offline, optional: a folder of wheel files</source>
   <translation>Offline, wahlweise: ein Ordner mit Wheel-Dateien</translation>
  </message>
  <message>
   <source>Python 3.11 or newer, optional: it is found by itself</source>
   <translation>Python 3.11 oder neuer, wahlweise: es wird von selbst gefunden</translation>
  </message>
  <message>
   <source>Repair or reinstall</source>
   <translation>Reparieren oder neu installieren</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Engine installieren</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Es ist kein Modell installiert.</translation>
  </message>
  <message>
   <source>Install the engine first: it checks the bundle.</source>
   <translation>Installieren Sie zuerst die Engine: Sie prüft das Paket.</translation>
  </message>
  <message>
   <source>Not installed yet.</source>
   <translation>Noch nicht installiert.</translation>
  </message>
  <message>
   <source>Ready: {found}</source>
   <translation>Bereit: {found}</translation>
  </message>
  <message>
   <source>Help: TerraScope Pixel Reasoning</source>
   <translation>Hilfe: TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>several</source>
   <translation>mehrere</translation>
  </message>
  <message>
   <source>one</source>
   <translation>einer</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Looks</source>
   <translation>Blicke</translation>
  </message>
  <message>
   <source>Comparison of two runs</source>
   <translation>Vergleich zweier Läufe</translation>
  </message>
  <message>
   <source>Save the recipe</source>
   <translation>Rezept speichern</translation>
  </message>
  <message>
   <source>{file} is no longer there. The question is in the box: check inputs and area, then ask.</source>
   <translation>{file} ist nicht mehr da. Die Frage steht im Textfeld: Eingaben und Gebiet prüfen, dann fragen.</translation>
  </message>
  <message>
   <source>Show this run again</source>
   <translation>Diesen Lauf wieder zeigen</translation>
  </message>
  <message>
   <source>Ask the same again</source>
   <translation>Dasselbe noch einmal fragen</translation>
  </message>
  <message>
   <source>Compare two selected runs</source>
   <translation>Zwei gewählte Läufe vergleichen</translation>
  </message>
  <message>
   <source>Save the recipe, without local paths…</source>
   <translation>Rezept speichern, ohne lokale Pfade…</translation>
  </message>
  <message>
   <source>Delete from the history; layers stay</source>
   <translation>Aus dem Verlauf löschen; Layer bleiben</translation>
  </message>
  <message>
   <source>History of questions</source>
   <translation>Verlauf der Fragen</translation>
  </message>
  <message>
   <source>Nothing was asked in this project yet. Every run will be listed here and saved with the project.</source>
   <translation>In diesem Projekt wurde noch nichts gefragt. Jeder Lauf wird hier aufgeführt und mit dem Projekt gespeichert.</translation>
  </message>
  <message>
   <source>Question and answer</source>
   <translation>Frage und Antwort</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Layers: {names}</source>
   <translation>Layer: {names}</translation>
  </message>
  <message>
   <source>Ask TerraScope about the pixels</source>
   <translation>TerraScope zu den Pixeln fragen</translation>
  </message>
  <message>
   <source>Ask TerraScope</source>
   <translation>TerraScope fragen</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>alle Kerne</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>60 % of what is free</source>
   <translation>60 % des freien Speichers</translation>
  </message>
  <message>
   <source>Working memory</source>
   <translation>Arbeitsspeicher</translation>
  </message>
  <message>
   <source>one chip of the model</source>
   <translation>ein Ausschnitt des Modells</translation>
  </message>
  <message>
   <source>Window round a clicked place</source>
   <translation>Fenster um eine angeklickte Stelle</translation>
  </message>
  <message>
   <source>Add the masks to the project as they are drawn</source>
   <translation>Masken schon beim Zeichnen ins Projekt aufnehmen</translation>
  </message>
  <message>
   <source>the plugin's own environment</source>
   <translation>die eigene Umgebung der Erweiterung</translation>
  </message>
  <message>
   <source>Python of an own engine</source>
   <translation>Python einer eigenen Engine</translation>
  </message>
  <message>
   <source>Cancelled before the first step.</source>
   <translation>Abgebrochen vor dem ersten Schritt.</translation>
  </message>
  <message>
   <source>The run failed.</source>
   <translation>Der Lauf ist fehlgeschlagen.</translation>
  </message>
  <message>
   <source>Cancelled: the steps below are partial, there is no answer.</source>
   <translation>Abgebrochen: Die Schritte unten sind unvollständig, es gibt keine Antwort.</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>unter 1 s</translation>
  </message>
  <message>
   <source>Declined: {reason}</source>
   <translation>Abgelehnt: {reason}</translation>
  </message>
  <message>
   <source>Rests on {sensors}</source>
   <translation>Beruht auf {sensors}</translation>
  </message>
  <message>
   <source>Compared with the masks, not with the ground: a mask can itself be wrong.</source>
   <translation>Mit den Masken verglichen, nicht mit dem Boden: Eine Maske kann selbst falsch sein.</translation>
  </message>
  <message>
   <source>Measured again in the mask you corrected; it replaces the model's number.</source>
   <translation>In der von Ihnen korrigierten Maske neu gemessen; ersetzt die Zahl des Modells.</translation>
  </message>
  <message>
   <source>Struck out of the text, which stands below as the model wrote it.</source>
   <translation>Aus dem Text gestrichen, der darunter so steht, wie das Modell ihn schrieb.</translation>
  </message>
  <message>
   <source>Ask again to have it checked with the corrected mask.</source>
   <translation>Fragen Sie noch einmal, um es mit der korrigierten Maske prüfen zu lassen.</translation>
  </message>
  <message>
   <source>No mask of this answer can confirm or refute it.</source>
   <translation>Keine Maske dieser Antwort kann es bestätigen oder widerlegen.</translation>
  </message>
  <message>
   <source>{said}: measured in the corrected mask</source>
   <translation>{said}: in der korrigierten Maske gemessen</translation>
  </message>
  <message>
   <source>The text says {said}, the mask has {measured}</source>
   <translation>Der Text sagt {said}, die Maske hat {measured}</translation>
  </message>
  <message>
   <source>Verified from the mask</source>
   <translation>An der Maske bestätigt</translation>
  </message>
  <message>
   <source>{said}: verified from the mask</source>
   <translation>{said}: an der Maske bestätigt</translation>
  </message>
  <message>
   <source>{said}: not checked since the mask was corrected</source>
   <translation>{said}: seit der Korrektur der Maske nicht geprüft</translation>
  </message>
  <message>
   <source>{said}: cannot be verified from the masks</source>
   <translation>{said}: aus den Masken nicht überprüfbar</translation>
  </message>
  <message>
   <source>{said}: no longer holds</source>
   <translation>{said}: gilt nicht mehr</translation>
  </message>
  <message>
   <source>Edit the mask with QGIS' tools and save the edits: the area is then measured again.</source>
   <translation>Bearbeiten Sie die Maske mit den QGIS-Werkzeugen und speichern Sie: Die Fläche wird dann neu gemessen.</translation>
  </message>
  <message>
   <source>The outline of the model's mask was too large to be kept with the project. Ask again to have it.</source>
   <translation>Der Umriss der Maske des Modells war zu groß für die Projektdatei. Stellen Sie die Frage noch einmal, um ihn zu bekommen.</translation>
  </message>
  <message>
   <source>Undo the corrections</source>
   <translation>Korrekturen zurücknehmen</translation>
  </message>
  <message>
   <source>"{layer}" cannot be edited: the mask stays as it is.</source>
   <translation>„{layer}“ kann nicht bearbeitet werden: Die Maske bleibt, wie sie ist.</translation>
  </message>
  <message>
   <source>Undo the corrections: back to the model's mask and its numbers</source>
   <translation>Korrekturen zurücknehmen: zurück zur Maske des Modells und ihren Zahlen</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, {parts} parts</source>
   <translation>{pixels} von {valid} gültigen Pixeln, {parts} Teile</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, 1 part</source>
   <translation>{pixels} von {valid} gültigen Pixeln, 1 Teil</translation>
  </message>
  <message>
   <source>Show or hide this mask on the map</source>
   <translation>Diese Maske auf der Karte zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Zoom to the mask</source>
   <translation>Auf die Maske zoomen</translation>
  </message>
  <message>
   <source>Show the probability of each pixel</source>
   <translation>Wahrscheinlichkeit jedes Pixels zeigen</translation>
  </message>
  <message>
   <source>Correct the mask with QGIS' editing tools</source>
   <translation>Maske mit den QGIS-Werkzeugen korrigieren</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nichts gefunden</translation>
  </message>
  <message>
   <source>Click to zoom. Right-click for its probability and to correct it.</source>
   <translation>Klicken zoomt. Rechtsklick zeigt die Wahrscheinlichkeit und erlaubt eine Korrektur.</translation>
  </message>
  <message>
   <source>95 % interval: {low} to {high}</source>
   <translation>95-%-Intervall: {low} bis {high}</translation>
  </message>
  <message>
   <source>Expected overlap with the ground: {overlap}</source>
   <translation>Erwartete Überdeckung mit der Wirklichkeit: {overlap}</translation>
  </message>
  <message>
   <source>Mean probability {score}</source>
   <translation>Mittlere Wahrscheinlichkeit {score}</translation>
  </message>
  <message>
   <source>Seen in: {sensor}</source>
   <translation>Gesehen in: {sensor}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Save the masks as a GeoPackage beside the project</source>
   <translation>Masken als GeoPackage neben dem Projekt speichern</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>A4 report</source>
   <translation>A4-Bericht</translation>
  </message>
  <message>
   <source>Print layout with question, answer, map, masks, legend, steps and sources</source>
   <translation>Drucklayout mit Frage, Antwort, Karte, Masken, Legende, Schritten und Quellen</translation>
  </message>
  <message>
   <source>Open as a print layout</source>
   <translation>Als Drucklayout öffnen</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Als PDF speichern…</translation>
  </message>
  <message>
   <source>Add the masks again</source>
   <translation>Masken wieder hinzufügen</translation>
  </message>
  <message>
   <source>The layers of this run are no longer in the project</source>
   <translation>Die Layer dieses Laufs sind nicht mehr im Projekt</translation>
  </message>
  <message>
   <source>Stress test…</source>
   <translation>Stresstest…</translation>
  </message>
  <message>
   <source>Find out what would change this answer: noise, clouds, lost bands and more</source>
   <translation>Herausfinden, was diese Antwort ändern würde: Rauschen, Wolken, verlorene Kanäle und mehr</translation>
  </message>
  <message>
   <source>Export the evidence as</source>
   <translation>Belege exportieren als</translation>
  </message>
  <message>
   <source>Save the report as</source>
   <translation>Bericht speichern als</translation>
  </message>
  <message>
   <source>Checking and copying the bundle…</source>
   <translation>Paket wird geprüft und kopiert…</translation>
  </message>
  <message>
   <source>Keep the masks as</source>
   <translation>Masken behalten als</translation>
  </message>
  <message>
   <source>Save or discard the edits of the masks first.</source>
   <translation>Speichern oder verwerfen Sie zuerst die Änderungen der Masken.</translation>
  </message>
  <message>
   <source>Exported: {files}</source>
   <translation>Exportiert: {files}</translation>
  </message>
  <message>
   <source>The bundle is installed.</source>
   <translation>Das Paket ist installiert.</translation>
  </message>
  <message>
   <source>The masks are kept in {file}.</source>
   <translation>Die Masken liegen nun in {file}.</translation>
  </message>
  <message>
   <source>Saved: {files}</source>
   <translation>Gespeichert: {files}</translation>
  </message>
  <message>
   <source>The bundle was not installed: {reason}</source>
   <translation>Das Paket wurde nicht installiert: {reason}</translation>
  </message>
  <message>
   <source>Accept this step</source>
   <translation>Diesen Schritt annehmen</translation>
  </message>
  <message>
   <source>Reject this step</source>
   <translation>Diesen Schritt ablehnen</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Schritt {number}</translation>
  </message>
  <message>
   <source>Stop now; finished steps are kept</source>
   <translation>Jetzt anhalten; fertige Schritte bleiben</translation>
  </message>
  <message>
   <source>{count} more waiting</source>
   <translation>{count} weitere warten</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly and was started again.</source>
   <translation>Die Engine ist unerwartet stehen geblieben und wurde neu gestartet.</translation>
  </message>
  <message>
   <source>The probabilities could not be computed</source>
   <translation>Die Wahrscheinlichkeiten konnten nicht berechnet werden</translation>
  </message>
  <message>
   <source>The question could not be answered</source>
   <translation>Die Frage konnte nicht beantwortet werden</translation>
  </message>
  <message>
   <source>{stage}, about {time} left</source>
   <translation>{stage}, noch etwa {time}</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>Die Engine wird gestartet</translation>
  </message>
  <message>
   <source>Preparing the inputs</source>
   <translation>Eingaben werden vorbereitet</translation>
  </message>
  <message>
   <source>This model tells no probabilities.</source>
   <translation>Dieses Modell gibt keine Wahrscheinlichkeiten an.</translation>
  </message>
  <message>
   <source>Computing the probabilities</source>
   <translation>Wahrscheinlichkeiten werden berechnet</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <source>Set up the engine first: open the Engine tab.</source>
   <translation>Richten Sie zuerst die Engine ein: Öffnen Sie den Reiter Engine.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle in the Engine tab.</source>
   <translation>Es ist kein Modell installiert. Fügen Sie im Reiter Engine ein Paket hinzu.</translation>
  </message>
  <message>
   <source>Add a satellite raster to the project first.</source>
   <translation>Fügen Sie dem Projekt zuerst ein Satellitenraster hinzu.</translation>
  </message>
  <message>
   <source>Give at least one layer the role optical or SAR.</source>
   <translation>Geben Sie mindestens einem Layer die Rolle Optisch oder SAR.</translation>
  </message>
  <message>
   <source>Every satellite layer is left out. Switch one on in the layer tree, or set its role above.</source>
   <translation>Alle Satellitenlayer sind ausgelassen. Schalten Sie einen im Layerbaum ein oder setzen Sie oben seine Rolle.</translation>
  </message>
  <message>
   <source>Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.</source>
   <translation>In der Karte ausgeschaltet und darum ausgelassen. Zum Verwenden einschalten oder hier die Rolle setzen.</translation>
  </message>
  <message>
   <source>Its file {file} is not there.</source>
   <translation>Die Datei {file} ist nicht da.</translation>
  </message>
  <message>
   <source>Its file {file} is there, but QGIS cannot read it as a raster.</source>
   <translation>Die Datei {file} ist da, aber QGIS kann sie nicht als Raster lesen.</translation>
  </message>
  <message>
   <source>QGIS cannot open its data source.</source>
   <translation>QGIS kann die Datenquelle nicht öffnen.</translation>
  </message>
  <message>
   <source>Repair its data source in the layer tree.</source>
   <translation>Reparieren Sie die Datenquelle im Layerbaum.</translation>
  </message>
  <message>
   <source>Reading the rasters</source>
   <translation>Raster werden gelesen</translation>
  </message>
  <message>
   <source>Encoding the pixels</source>
   <translation>Pixel werden kodiert</translation>
  </message>
  <message>
   <source>Taking a first look</source>
   <translation>Ein erster Blick</translation>
  </message>
  <message>
   <source>Reading the prompt</source>
   <translation>Prompt wird gelesen</translation>
  </message>
  <message>
   <source>Drawing masks</source>
   <translation>Masken werden gezeichnet</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Wird geschrieben</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Modell wird geladen</translation>
  </message>
  <message>
   <source>Learning the class</source>
   <translation>Lernen der Klasse</translation>
  </message>
  <message>
   <source>Asking without distortion</source>
   <translation>Frage ohne Störung</translation>
  </message>
  <message>
   <source>Distorting the layers</source>
   <translation>Stören der Layer</translation>
  </message>
  <message>
   <source>It has no pixel in the chosen area, so it is left out.</source>
   <translation>Er hat kein Pixel im gewählten Gebiet und ist darum ausgelassen.</translation>
  </message>
  <message>
   <source>{layer} has no date. Several images of one place need theirs: double-click the date above.</source>
   <translation>{layer} hat kein Datum. Mehrere Bilder eines Ortes brauchen ihres: oben auf das Datum doppelklicken.</translation>
  </message>
  <message>
   <source>A rendered picture, not measurements: answers are less reliable.</source>
   <translation>Ein gerendertes Bild, keine Messung: Antworten sind weniger verlässlich.</translation>
  </message>
  <message>
   <source>Not a plain file: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Keine einfache Datei: QGIS kopiert das Gebiet zuerst in ein temporäres GeoTIFF.</translation>
  </message>
  <message>
   <source>Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Sein KBS wurde in QGIS gesetzt und ist nicht das seiner Datei: QGIS kopiert das Gebiet zuerst in ein temporäres GeoTIFF.</translation>
  </message>
  <message>
   <source>Save the report in</source>
   <translation>Bericht speichern in</translation>
  </message>
  <message>
   <source>At most about {time}.</source>
   <translation>Höchstens etwa {time}.</translation>
  </message>
  <message>
   <source>The report cannot be saved: {reason}</source>
   <translation>Der Bericht kann nicht gespeichert werden: {reason}</translation>
  </message>
  <message>
   <source>Asks the same on copies of the layers that get worse, and tells what would change the answer.</source>
   <translation>Stellt dieselbe Frage an immer schlechteren Kopien der Layer und sagt, was die Antwort ändern würde.</translation>
  </message>
  <message>
   <source>TerraScope stress test</source>
   <translation>TerraScope-Stresstest</translation>
  </message>
  <message>
   <source>Overlap with the undistorted masks at each level; ≠ where the answer is another one.</source>
   <translation>Überdeckung mit den ungestörten Masken auf jeder Stufe; ≠, wo die Antwort eine andere ist.</translation>
  </message>
  <message>
   <source>Quick: three levels</source>
   <translation>Schnell: drei Stufen</translation>
  </message>
  <message>
   <source>Full: all corruptions, five levels</source>
   <translation>Vollständig: alle Störungen, fünf Stufen</translation>
  </message>
  <message>
   <source>How much is tried</source>
   <translation>Wie viel versucht wird</translation>
  </message>
  <message>
   <source>Whose layers are distorted</source>
   <translation>Wessen Layer gestört werden</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Start</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Bericht öffnen</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Bericht speichern…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Distort optical and SAR</source>
   <translation>Optisch und SAR stören</translation>
  </message>
  <message>
   <source>Optical only</source>
   <translation>Nur optisch</translation>
  </message>
  <message>
   <source>SAR only</source>
   <translation>Nur SAR</translation>
  </message>
  <message>
   <source>Asking once more, undistorted…</source>
   <translation>Noch einmal fragen, ungestört…</translation>
  </message>
  <message>
   <source>Looked at: {rule}.</source>
   <translation>Betrachtet: {rule}.</translation>
  </message>
  <message>
   <source>{done} of {total} runs, about {time} left</source>
   <translation>{done} von {total} Läufen, noch etwa {time}</translation>
  </message>
  <message>
   <source>Masks kept: {percent:.0f} %.</source>
   <translation>Masken erhalten: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Answers kept: {percent:.0f} %.</source>
   <translation>Antworten erhalten: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Not possible with these layers: {names}.</source>
   <translation>Mit diesen Layern nicht möglich: {names}.</translation>
  </message>
  <message>
   <source>Corruption</source>
   <translation>Störung</translation>
  </message>
  <message>
   <source>Masks kept</source>
   <translation>Masken erhalten</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Eine Frage stellen</translation>
  </message>
  <message>
   <source>Asks a question about satellite layers in plain English. The model reasons in steps; every step has a mask, and every number is measured in its mask. Give an extent, a point or a polygon layer; without one the whole overlap of the layers is read.</source>
   <translation>Stellt eine Frage zu Satellitenlayern in einfachem Englisch. Das Modell denkt in Schritten; jeder Schritt hat eine Maske, und jede Zahl wird in ihrer Maske gemessen. Geben Sie einen Ausschnitt, einen Punkt oder einen Polygonlayer an; sonst wird die ganze Überlappung der Layer gelesen.</translation>
  </message>
  <message>
   <source>Probability of each pixel</source>
   <translation>Wahrscheinlichkeit jedes Pixels</translation>
  </message>
  <message>
   <source>One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.</source>
   <translation>Ein Band je Maske, 0 bis 1. Eine vorhandene Datei bleibt unberührt: Der nächste freie Name wird verwendet.</translation>
  </message>
  <message>
   <source>The polygon layer holds no polygon. Choose another layer.</source>
   <translation>Der Polygonlayer enthält kein Polygon. Wählen Sie einen anderen Layer.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Ausdehnung</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Punkt</translation>
  </message>
  <message>
   <source>Polygons (their union)</source>
   <translation>Polygone (ihre Vereinigung)</translation>
  </message>
  <message>
   <source>Evidence folder (GeoPackage, shapefile, report)</source>
   <translation>Ordner der Belege (GeoPackage, Shapefile, Bericht)</translation>
  </message>
  <message>
   <source>Number of the answer</source>
   <translation>Zahl der Antwort</translation>
  </message>
  <message>
   <source>Unit of the number</source>
   <translation>Einheit der Zahl</translation>
  </message>
  <message>
   <source>Status: answered, nothing_found or declined</source>
   <translation>Status: answered, nothing_found oder declined</translation>
  </message>
  <message>
   <source>Confidence: high, medium or low</source>
   <translation>Vertrauen: high (hoch), medium (mittel) oder low (niedrig)</translation>
  </message>
  <message>
   <source>Reasoning steps</source>
   <translation>Schritte des Gedankengangs</translation>
  </message>
  <message>
   <source>Number of masks</source>
   <translation>Anzahl der Masken</translation>
  </message>
  <message>
   <source>Write a question.</source>
   <translation>Schreiben Sie eine Frage.</translation>
  </message>
  <message>
   <source>Give an extent, a point or polygons, not several of them.</source>
   <translation>Geben Sie einen Ausschnitt, einen Punkt oder Polygone an, nicht mehreres.</translation>
  </message>
  <message>
   <source>Ask for each feature</source>
   <translation>Für jedes Objekt fragen</translation>
  </message>
  <message>
   <source>Asks the same question for every polygon. The answers become attributes of a copy of the layer; the masks go into a layer of their own, with the id of their feature. A feature that cannot be answered keeps the reason in ts_answer.</source>
   <translation>Stellt für jedes Polygon dieselbe Frage. Die Antworten werden Attribute einer Kopie des Layers; die Masken kommen in einen eigenen Layer, mit der Nummer ihres Objekts. Ein Objekt ohne Antwort behält den Grund in ts_answer.</translation>
  </message>
  <message>
   <source>Polygons</source>
   <translation>Polygone</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Features answered</source>
   <translation>Beantwortete Objekte</translation>
  </message>
  <message>
   <source>Features not answered</source>
   <translation>Nicht beantwortete Objekte</translation>
  </message>
  <message>
   <source>Role, date, bands and unit are read from names and metadata, or from what was set in the panel.</source>
   <translation>Rolle, Datum, Kanäle und Einheit werden aus Namen und Metadaten gelesen oder aus dem Bedienfeld übernommen.</translation>
  </message>
  <message>
   <source>Model bundle</source>
   <translation>Modellpaket</translation>
  </message>
  <message>
   <source>Folder with bundle.json; empty = the model chosen in the panel, else the embedded one.</source>
   <translation>Ordner mit bundle.json; leer = das im Bedienfeld gewählte Modell, sonst das mitgelieferte.</translation>
  </message>
  <message>
   <source>auto uses the GPU where it really works, else the CPU.</source>
   <translation>auto nimmt die GPU, wo sie wirklich funktioniert, sonst die CPU.</translation>
  </message>
  <message>
   <source>Doubt</source>
   <translation>Zweifel</translation>
  </message>
  <message>
   <source>Optical layers (Sentinel-2)</source>
   <translation>Optische Layer (Sentinel-2)</translation>
  </message>
  <message>
   <source>SAR layers (Sentinel-1)</source>
   <translation>SAR-Layer (Sentinel-1)</translation>
  </message>
  <message>
   <source>VV and VH, linear or in dB.</source>
   <translation>VV und VH, linear oder in dB.</translation>
  </message>
  <message>
   <source>quick</source>
   <translation>schnell</translation>
  </message>
  <message>
   <source>thorough: several looks</source>
   <translation>gründlich: mehrere Blicke</translation>
  </message>
  <message>
   <source>The engine is not installed. Open the TerraScope panel, page Engine, and install it once.</source>
   <translation>Die Engine ist nicht installiert. Öffnen Sie das TerraScope-Bedienfeld, Seite Engine, und installieren Sie sie einmal.</translation>
  </message>
  <message>
   <source>Choose at least one optical or SAR layer.</source>
   <translation>Wählen Sie mindestens einen optischen oder SAR-Layer.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle with the tool Install a bundle.</source>
   <translation>Es ist kein Modell installiert. Fügen Sie eines mit dem Werkzeug Paket installieren hinzu.</translation>
  </message>
  <message>
   <source>Engine and models</source>
   <translation>Engine und Modelle</translation>
  </message>
  <message>
   <source>Install a bundle</source>
   <translation>Paket installieren</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and copies it to the installed ones.</source>
   <translation>Prüft jede Datei eines Modellpakets gegen sein Manifest und kopiert es zu den installierten.</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Paket prüfen</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and runs its self-test.</source>
   <translation>Prüft jede Datei eines Modellpakets gegen sein Manifest und führt seinen Selbsttest aus.</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Tells which engine, model and device are used, why not the GPU, and what would change that.</source>
   <translation>Sagt, welche Engine, welches Modell und welches Gerät benutzt werden, warum nicht die GPU und was das ändern würde.</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Ordner des Pakets</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Installed in {folder}.</source>
   <translation>Installiert in {folder}.</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>Veränderung zwischen zwei Tagen</translation>
  </message>
  <message>
   <source>Compares layers of two dates. The dates come from names and metadata; the earlier layers must be older than the later ones.</source>
   <translation>Vergleicht Layer zweier Tage. Die Daten stammen aus Namen und Metadaten; die früheren Layer müssen älter sein als die späteren.</translation>
  </message>
  <message>
   <source>Earlier optical layers</source>
   <translation>Frühere optische Layer</translation>
  </message>
  <message>
   <source>Earlier SAR layers</source>
   <translation>Frühere SAR-Layer</translation>
  </message>
  <message>
   <source>Later optical layers</source>
   <translation>Spätere optische Layer</translation>
  </message>
  <message>
   <source>Later SAR layers</source>
   <translation>Spätere SAR-Layer</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Art der Veränderung</translation>
  </message>
  <message>
   <source>In English: forest loss, flooded area, new buildings …; empty = any change.</source>
   <translation>Auf Englisch: forest loss, flooded area, new buildings …; leer = jede Veränderung.</translation>
  </message>
  <message>
   <source>Area of the largest mask (m²)</source>
   <translation>Fläche der größten Maske (m²)</translation>
  </message>
  <message>
   <source>Choose at least one earlier and one later layer.</source>
   <translation>Wählen Sie mindestens einen früheren und einen späteren Layer.</translation>
  </message>
  <message>
   <source>The earlier layers ({first}) are not older than the later ones ({last}). Swap them.</source>
   <translation>Die früheren Layer ({first}) sind nicht älter als die späteren ({last}). Vertauschen Sie sie.</translation>
  </message>
  <message>
   <source>{layer}: no date found. Set it in the TerraScope panel or in the file name.</source>
   <translation>{layer}: kein Datum gefunden. Setzen Sie es im TerraScope-Bedienfeld oder im Dateinamen.</translation>
  </message>
  <message>
   <source>{file} is read by a layer and is not written over. Choose another name.</source>
   <translation>{file} wird von einem Layer gelesen und nicht überschrieben. Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Export evidence</source>
   <translation>Belege exportieren</translation>
  </message>
  <message>
   <source>Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the provenance and, for shapefiles, the table of short field names beside it. A file that exists is never replaced: the next free name is used.</source>
   <translation>Schreibt Maskenlayer in eine GeoPackage-, Shapefile- oder GeoJSON-Datei, daneben den Gedankengang, die Herkunft und bei Shapefiles die Tabelle der kurzen Feldnamen. Eine vorhandene Datei wird nie ersetzt: Der nächste freie Name wird genommen.</translation>
  </message>
  <message>
   <source>Mask layers</source>
   <translation>Maskenlayer</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Dateiname</translation>
  </message>
  <message>
   <source>Written file</source>
   <translation>Geschriebene Datei</translation>
  </message>
  <message>
   <source>Learn a class from labels</source>
   <translation>Klasse an Beispielen lernen</translation>
  </message>
  <message>
   <source>Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets questions name it. Label the class and other things, spread over the area.</source>
   <translation>Lernt in Sekunden eine Klasse, für die das Modell kein Wort hat, an einigen Dutzend Punkten oder Polygonen. Kartiert sie mit ihrer Wahrscheinlichkeit, prüft sie an Beispielen, die abseits der gelernten liegen, und lässt Fragen sie nennen. Zeigen Sie die Klasse und anderes, über die Fläche verteilt.</translation>
  </message>
  <message>
   <source>Name of the class</source>
   <translation>Name der Klasse</translation>
  </message>
  <message>
   <source>What questions call it, for example quarry.</source>
   <translation>Wie Fragen sie nennen, zum Beispiel quarry.</translation>
  </message>
  <message>
   <source>More words for it, with commas</source>
   <translation>Weitere Wörter dafür, mit Kommas</translation>
  </message>
  <message>
   <source>Labelled points or polygons</source>
   <translation>Punkte oder Polygone als Beispiele</translation>
  </message>
  <message>
   <source>Field that says what is there</source>
   <translation>Feld, das sagt, was dort ist</translation>
  </message>
  <message>
   <source>Without a field all labels are of the class.</source>
   <translation>Ohne Feld gehören alle Beispiele zur Klasse.</translation>
  </message>
  <message>
   <source>Its value for the class (default: the name)</source>
   <translation>Sein Wert für die Klasse (Vorgabe: der Name)</translation>
  </message>
  <message>
   <source>For labels of the class alone. Where the class is common, its area comes out too low.</source>
   <translation>Für Beispiele der Klasse allein. Wo die Klasse häufig ist, fällt ihre Fläche zu klein aus.</translation>
  </message>
  <message>
   <source>Expected share of the area (%)</source>
   <translation>Erwarteter Anteil der Fläche (%)</translation>
  </message>
  <message>
   <source>Let this project's questions name it</source>
   <translation>Fragen dieses Projekts dürfen sie nennen</translation>
  </message>
  <message>
   <source>Class file</source>
   <translation>Klassendatei</translation>
  </message>
  <message>
   <source>Probability and mask</source>
   <translation>Wahrscheinlichkeit und Maske</translation>
  </message>
  <message>
   <source>Balanced accuracy on places left out</source>
   <translation>Ausgewogene Genauigkeit an ausgelassenen Orten</translation>
  </message>
  <message>
   <source>AUROC on places left out</source>
   <translation>AUROC an ausgelassenen Orten</translation>
  </message>
  <message>
   <source>Doubtful share of the area (%)</source>
   <translation>Zweifelhafter Anteil der Fläche (%)</translation>
  </message>
  <message>
   <source>The engine gave no class.</source>
   <translation>Die Engine gab keine Klasse zurück.</translation>
  </message>
  <message>
   <source>The masks cannot be written: {reason}</source>
   <translation>Die Masken können nicht geschrieben werden: {reason}</translation>
  </message>
  <message>
   <source>Segment a class or phrase</source>
   <translation>Klasse oder Ausdruck segmentieren</translation>
  </message>
  <message>
   <source>Draws the mask of a class, such as water, trees or built-up area, and measures it.</source>
   <translation>Zeichnet die Maske einer Klasse, etwa Wasser, Bäume oder Bebauung, und misst sie.</translation>
  </message>
  <message>
   <source>Class or phrase</source>
   <translation>Klasse oder Ausdruck</translation>
  </message>
  <message>
   <source>In English: water, trees, crops, built-up area, burned area …</source>
   <translation>Auf Englisch: water, trees, crops, built-up area, burned area …</translation>
  </message>
  <message>
   <source>Write a class or phrase.</source>
   <translation>Schreiben Sie eine Klasse oder einen Ausdruck.</translation>
  </message>
  <message>
   <source>Stress test of an answer</source>
   <translation>Stresstest einer Antwort</translation>
  </message>
  <message>
   <source>Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes the answer, as a table, curves and an HTML report. Of a large area some chips are looked at.</source>
   <translation>Stellt die Frage an gestörten Kopien der Layer noch einmal: Rauschen, Unschärfe, Wolken, Dunst, Lücken, verlorene Kanäle, vertauschte Daten und mehr, jeweils von schwach bis stark. Berichtet als Tabelle, Kurven und HTML-Bericht, wie viel der Masken erhalten bleibt und was die Antwort ändert. Von einer großen Fläche werden einige Ausschnitte betrachtet.</translation>
  </message>
  <message>
   <source>Corruptions (none = all that fit)</source>
   <translation>Störungen (keine = alle passenden)</translation>
  </message>
  <message>
   <source>Distort the layers of</source>
   <translation>Layer stören von</translation>
  </message>
  <message>
   <source>Chips of a large area</source>
   <translation>Ausschnitte einer großen Fläche</translation>
  </message>
  <message>
   <source>Seed of noise and clouds</source>
   <translation>Startwert für Rauschen und Wolken</translation>
  </message>
  <message>
   <source>quick: three levels</source>
   <translation>schnell: drei Stufen</translation>
  </message>
  <message>
   <source>full: five levels</source>
   <translation>vollständig: fünf Stufen</translation>
  </message>
  <message>
   <source>both sensors</source>
   <translation>beiden Sensoren</translation>
  </message>
  <message>
   <source>Folder of the report (HTML, SVG, CSV, JSON)</source>
   <translation>Ordner des Berichts (HTML, SVG, CSV, JSON)</translation>
  </message>
  <message>
   <source>What would change the answer</source>
   <translation>Was die Antwort ändern würde</translation>
  </message>
  <message>
   <source>Masks kept in percent</source>
   <translation>Masken erhalten in Prozent</translation>
  </message>
  <message>
   <source>Answers kept in percent</source>
   <translation>Antworten erhalten in Prozent</translation>
  </message>
  <message>
   <source>Corruption that hurts most</source>
   <translation>Störung, die am meisten schadet</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabelle (CSV)</translation>
  </message>
  <message>
   <source>{runs} runs, about {seconds:.0f} s. Looked at: {rule}.</source>
   <translation>{runs} Läufe, etwa {seconds:.0f} s. Betrachtet: {rule}.</translation>
  </message>
  <message>
   <source>TerraScope panel</source>
   <translation>TerraScope-Bedienfeld</translation>
  </message>
  <message>
   <source>Show or hide the TerraScope panel</source>
   <translation>TerraScope-Bedienfeld zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Ask here</source>
   <translation>Hier fragen</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer, then write the question</source>
   <translation>Hier fragen: auf eine Stelle eines Layers klicken, dann die Frage schreiben</translation>
  </message>
 </context>
</TS>
