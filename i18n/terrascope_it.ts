<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
 <context>
  <name>TerraScope</name>
  <message>
   <source>Signed with a key that is not trusted here: nobody knows whose.</source>
   <translation>Firmato con una chiave di cui qui non ci si fida: nessuno sa di chi sia.</translation>
  </message>
  <message>
   <source>Not signed: its files are checked by their hashes alone.</source>
   <translation>Non firmato: i suoi file sono controllati solo con le loro impronte.</translation>
  </message>
  <message>
   <source>Its signature has not been checked yet.</source>
   <translation>La sua firma non è ancora stata controllata.</translation>
  </message>
  <message>
   <source>Signed by {name} (key {key}).</source>
   <translation>Firmato da {name} (chiave {key}).</translation>
  </message>
  <message>
   <source>It will not run: {reason}</source>
   <translation>Non verrà eseguito: {reason}</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs run on {provider}.</source>
   <translation>{model}: {count} file come da elenco, i grafi girano su {provider}.</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs checked but not run here.</source>
   <translation>{model}: {count} file come da elenco, grafi controllati ma non eseguiti qui.</translation>
  </message>
  <message>
   <source>no message</source>
   <translation>nessun messaggio</translation>
  </message>
  <message>
   <source>Looking for Python 3.11 or newer</source>
   <translation>Ricerca di Python 3.11 o successivo</translation>
  </message>
  <message>
   <source>Making the environment</source>
   <translation>Creazione dell'ambiente</translation>
  </message>
  <message>
   <source>Installing the engine's packages</source>
   <translation>Installazione dei pacchetti del motore</translation>
  </message>
  <message>
   <source>Checking the engine</source>
   <translation>Controllo del motore</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Pronto</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Annullato.</translation>
  </message>
  <message>
   <source>No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab.</source>
   <translation>Nessun Python 3.11 o successivo trovato. Installarne uno e sceglierlo alla voce Python nella scheda Motore.</translation>
  </message>
  <message>
   <source>Choose another Python in the Engine tab and install again.</source>
   <translation>Scegliere un altro Python nella scheda Motore e installare di nuovo.</translation>
  </message>
  <message>
   <source>Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.</source>
   <translation>Controllare la rete e il proxy nelle impostazioni di QGIS, o scegliere una cartella con file wheel.</translation>
  </message>
  <message>
   <source>The environment could not be made: {reason}</source>
   <translation>Impossibile creare l'ambiente: {reason}</translation>
  </message>
  <message>
   <source>The packages could not be installed: {reason}</source>
   <translation>Impossibile installare i pacchetti: {reason}</translation>
  </message>
  <message>
   <source>The engine does not start: {reason}</source>
   <translation>Il motore non si avvia: {reason}</translation>
  </message>
  <message>
   <source>A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.</source>
   <translation>Uno shapefile contiene 254 byte di un testo; troncato: {fields}. Esportare come GeoPackage per conservare tutto.</translation>
  </message>
  <message>
   <source>Verified means equal to the mask, not to the ground.</source>
   <translation>Verificato significa uguale alla maschera, non al terreno.</translation>
  </message>
  <message>
   <source>There is no mask to export.</source>
   <translation>Non c'è alcuna maschera da esportare.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Domanda</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Risposta</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Avviso</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Ingressi</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modello</translation>
  </message>
  <message>
   <source>Choose another folder or free some space.</source>
   <translation>Scegliere un'altra cartella o liberare spazio.</translation>
  </message>
  <message>
   <source>{file}: {found} of {expected} masks could be read back. Free some space and export again.</source>
   <translation>{file}: rilette {found} maschere su {expected}. Liberare spazio ed esportare di nuovo.</translation>
  </message>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} esiste già. Scegliere un altro nome.</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>accettato</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>respinto</translation>
  </message>
  <message>
   <source>Corrected by hand. The model said: {text}</source>
   <translation>Corretto a mano. Il modello diceva: {text}</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>corretto</translation>
  </message>
  <message>
   <source>Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in Windows: {path}</source>
   <translation>Windows accetta percorsi di {limit} caratteri. Scegliere una cartella con un percorso più breve o attivare i percorsi lunghi in Windows: {path}</translation>
  </message>
  <message>
   <source>No answer: the run was not finished.</source>
   <translation>Nessuna risposta: l'esecuzione non è stata completata.</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>Maschere</translation>
  </message>
  <message>
   <source>Reasoning</source>
   <translation>Ragionamento</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another folder or free some space.</source>
   <translation>Impossibile scrivere {path}. Scegliere un'altra cartella o liberare spazio.</translation>
  </message>
  <message>
   <source>… and {count} more steps</source>
   <translation>… e altri {count} passi</translation>
  </message>
  <message>
   <source>{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another program holds its table, or export the layer to a GeoTIFF.</source>
   <translation>{layer}: la base di dati non ha risposto entro {seconds:.0f} s. Scegliere un'area più piccola, vedere se un altro programma tiene la sua tabella o esportare il layer in un GeoTIFF.</translation>
  </message>
  <message>
   <source>{layer}: its tiles in the database cannot be listed: {problem}</source>
   <translation>{layer}: impossibile elencare i suoi riquadri nella base di dati: {problem}</translation>
  </message>
  <message>
   <source>{layer}: the layer does not reach into the area. Choose another area or ignore the layer.</source>
   <translation>{layer}: il layer non raggiunge l'area. Scegliere un'altra area o ignorare il layer.</translation>
  </message>
  <message>
   <source>{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. Choose a smaller area.</source>
   <translation>{layer}: l'area è di {width} x {height} pixel; se ne possono esportare al massimo {limit} per lato. Scegliere un'area più piccola.</translation>
  </message>
  <message>
   <source>{layer} cannot be opened. Repair its data source in the layer tree.</source>
   <translation>{layer} non può essere aperto. Ripararne l'origine dati nell'albero dei layer.</translation>
  </message>
  <message>
   <source>{layer}: band {number} cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: la banda {number} non è leggibile alla riga {row}, colonna {col}.</translation>
  </message>
  <message>
   <source>{layer}: the picture cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: l'immagine non è leggibile alla riga {row}, colonna {col}.</translation>
  </message>
  <message>
   <source>Copying {layer} for TerraScope</source>
   <translation>Copia di {layer} per TerraScope</translation>
  </message>
  <message>
   <source>{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.</source>
   <translation>{layer}: la data {date} è una supposizione. Indicarla nella tabella degli ingressi se è un'altra.</translation>
  </message>
  <message>
   <source>{layer} is a rendered picture, not measurements: colours are not reflectances.</source>
   <translation>{layer} è un'immagine renderizzata, non misure: i colori non sono riflettanze.</translation>
  </message>
  <message>
   <source>{layer} is no longer in the project.</source>
   <translation>{layer} non è più nel progetto.</translation>
  </message>
  <message>
   <source>The area cannot be brought into the CRS of {layer}.</source>
   <translation>L'area non può essere convertita nel SR di {layer}.</translation>
  </message>
  <message>
   <source>{layer} was read through QGIS into a temporary GeoTIFF.</source>
   <translation>{layer} è stato letto tramite QGIS in un GeoTIFF temporaneo.</translation>
  </message>
  <message>
   <source>{name} (probability)</source>
   <translation>{name} (probabilità)</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Passo</translation>
  </message>
  <message>
   <source>Mask number</source>
   <translation>Numero della maschera</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Classe</translation>
  </message>
  <message>
   <source>Model's words</source>
   <translation>Parole del modello</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensore</translation>
  </message>
  <message>
   <source>Mean probability</source>
   <translation>Probabilità media</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Valid pixels of the area</source>
   <translation>Pixel validi dell'area</translation>
  </message>
  <message>
   <source>Part of the area</source>
   <translation>Parte dell'area</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>Quota dell'area (%)</translation>
  </message>
  <message>
   <source>Share, lower bound (%)</source>
   <translation>Quota, limite inferiore (%)</translation>
  </message>
  <message>
   <source>Share, upper bound (%)</source>
   <translation>Quota, limite superiore (%)</translation>
  </message>
  <message>
   <source>Ground area (m²)</source>
   <translation>Superficie al suolo (m²)</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Parti</translation>
  </message>
  <message>
   <source>Verdict on the numbers</source>
   <translation>Verdetto sui numeri</translation>
  </message>
  <message>
   <source>Model checksum</source>
   <translation>Checksum del modello</translation>
  </message>
  <message>
   <source>Calibrated probability of each pixel, 0 to 1.</source>
   <translation>Probabilità calibrata di ogni pixel, da 0 a 1.</translation>
  </message>
  <message>
   <source>probability</source>
   <translation>probabilità</translation>
  </message>
  <message>
   <source>{file}: the probabilities cannot be read. Ask again.</source>
   <translation>{file}: impossibile leggere le probabilità. Ripetere la domanda.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>it</translation>
  </message>
  <message>
   <source>{value} ({low} to {high})</source>
   <translation>{value} (da {low} a {high})</translation>
  </message>
  <message>
   <source>learned from {own} cells of it and {other} of something else</source>
   <translation>appresa da {own} celle della classe e {other} di altro</translation>
  </message>
  <message>
   <source>{percent} % of the area ({low} to {high} %); {doubt} % is doubtful</source>
   <translation>{percent} % dell'area (da {low} a {high} %); {doubt} % è dubbio</translation>
  </message>
  <message>
   <source>Give the class a name: questions use it.</source>
   <translation>Dare un nome alla classe: le domande lo usano.</translation>
  </message>
  <message>
   <source>Show the class: choose a layer with labels, or click places.</source>
   <translation>Mostrare la classe: scegliere un layer con etichette o cliccare dei luoghi.</translation>
  </message>
  <message>
   <source>Also show what is something else, or let random places stand for it.</source>
   <translation>Mostrare anche ciò che è altro, oppure lasciare che luoghi casuali lo rappresentino.</translation>
  </message>
  <message>
   <source>not cross-validated: label places farther apart</source>
   <translation>senza validazione incrociata: etichettare luoghi più distanti</translation>
  </message>
  <message>
   <source>learned from {own} cells of it, {other} of something else and {random} random ones</source>
   <translation>appresa da {own} celle della classe, {other} di altro e {random} casuali</translation>
  </message>
  <message>
   <source>{percent} % of the area; {doubt} % is doubtful</source>
   <translation>{percent} % dell'area; {doubt} % è dubbio</translation>
  </message>
  <message>
   <source>balanced accuracy {accuracy} on places left out</source>
   <translation>accuratezza bilanciata {accuracy} su luoghi lasciati fuori</translation>
  </message>
  <message>
   <source>Judged before a mask was corrected.</source>
   <translation>Giudicato prima della correzione di una maschera.</translation>
  </message>
  <message>
   <source>number {place} from the largest on: {label}</source>
   <translation>numero {place} a partire dal più grande: {label}</translation>
  </message>
  <message>
   <source>1 pixel</source>
   <translation>1 pixel</translation>
  </message>
  <message>
   <source>N</source>
   <translation>N</translation>
  </message>
  <message>
   <source>NE</source>
   <translation>NE</translation>
  </message>
  <message>
   <source>E</source>
   <translation>E</translation>
  </message>
  <message>
   <source>SE</source>
   <translation>SE</translation>
  </message>
  <message>
   <source>S</source>
   <translation>S</translation>
  </message>
  <message>
   <source>SW</source>
   <translation>SO</translation>
  </message>
  <message>
   <source>W</source>
   <translation>O</translation>
  </message>
  <message>
   <source>NW</source>
   <translation>NO</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sì</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>they touch</source>
   <translation>si toccano</translation>
  </message>
  <message>
   <source>they do not touch</source>
   <translation>non si toccano</translation>
  </message>
  <message>
   <source>larger</source>
   <translation>più grande</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>più piccolo</translation>
  </message>
  <message>
   <source>the same size</source>
   <translation>della stessa dimensione</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>invariato</translation>
  </message>
  <message>
   <source>grown</source>
   <translation>cresciuto</translation>
  </message>
  <message>
   <source>shrunk</source>
   <translation>ridotto</translation>
  </message>
  <message>
   <source>in the centre</source>
   <translation>al centro</translation>
  </message>
  <message>
   <source>all over the area</source>
   <translation>su tutta l'area</translation>
  </message>
  <message>
   <source>number {place} from the smallest on: {label}</source>
   <translation>numero {place} a partire dal più piccolo: {label}</translation>
  </message>
  <message>
   <source>{share} of the half</source>
   <translation>{share} della metà</translation>
  </message>
  <message>
   <source>{share} of the mask</source>
   <translation>{share} della maschera</translation>
  </message>
  <message>
   <source>the largest: {label}</source>
   <translation>il più grande: {label}</translation>
  </message>
  <message>
   <source>the smallest: {label}</source>
   <translation>il più piccolo: {label}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} pixel</translation>
  </message>
  <message>
   <source>{side} of it</source>
   <translation>a {side} di essa</translation>
  </message>
  <message>
   <source>less than {amount}</source>
   <translation>meno di {amount}</translation>
  </message>
  <message>
   <source>{points} percentage points</source>
   <translation>{points} punti percentuali</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>ottico</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical and SAR</source>
   <translation>ottico e SAR</translation>
  </message>
  <message>
   <source>High confidence</source>
   <translation>Confidenza alta</translation>
  </message>
  <message>
   <source>Medium confidence</source>
   <translation>Confidenza media</translation>
  </message>
  <message>
   <source>Low confidence</source>
   <translation>Confidenza bassa</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>verificato</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>differisce</translation>
  </message>
  <message>
   <source>cannot be verified</source>
   <translation>non verificabile</translation>
  </message>
  <message>
   <source>not checked since the correction</source>
   <translation>non controllato dopo la correzione</translation>
  </message>
  <message>
   <source>no longer holds since the correction</source>
   <translation>non vale più dopo la correzione</translation>
  </message>
  <message>
   <source>waiting…</source>
   <translation>in attesa…</translation>
  </message>
  <message>
   <source>running…</source>
   <translation>in corso…</translation>
  </message>
  <message>
   <source>done</source>
   <translation>finito</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>annullato</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallito</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>Acqua</translation>
  </message>
  <message>
   <source>Trees</source>
   <translation>Alberi</translation>
  </message>
  <message>
   <source>Grass</source>
   <translation>Erba</translation>
  </message>
  <message>
   <source>Flooded vegetation</source>
   <translation>Vegetazione allagata</translation>
  </message>
  <message>
   <source>Crops</source>
   <translation>Colture</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>Arbusti</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>Edificato</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>Suolo nudo</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>Neve e ghiaccio</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>Nuvola</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>Ombra di nuvola</translation>
  </message>
  <message>
   <source>Burned area</source>
   <translation>Area bruciata</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>Vegetazione</translation>
  </message>
  <message>
   <source>Flooded</source>
   <translation>Allagato</translation>
  </message>
  <message>
   <source>Forest loss</source>
   <translation>Perdita di foresta</translation>
  </message>
  <message>
   <source>Forest damage</source>
   <translation>Danno forestale</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambiamento</translation>
  </message>
  <message>
   <source>{label} gain</source>
   <translation>{label}, aumento</translation>
  </message>
  <message>
   <source>{label} loss</source>
   <translation>{label}, perdita</translation>
  </message>
  <message>
   <source>Measure the mask again</source>
   <translation>Misura di nuovo la maschera</translation>
  </message>
  <message>
   <source>The raster</source>
   <translation>Il raster</translation>
  </message>
  <message>
   <source>Drawn by TerraScope Pixel Reasoning on {time}</source>
   <translation>Disegnato da TerraScope Pixel Reasoning il {time}</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>senza data</translation>
  </message>
  <message>
   <source>Ask a question first: the stress test repeats it.</source>
   <translation>Porre prima una domanda: lo stress test la ripete.</translation>
  </message>
  <message>
   <source>A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask again with that layer, then test the answer.</source>
   <translation>Un layer di questa domanda non ha un file proprio ed è stato esportato per essa. Esportarlo in GeoTIFF, chiedere di nuovo con quel layer, poi provare la risposta.</translation>
  </message>
  <message>
   <source>Brightness and contrast</source>
   <translation>Luminosità e contrasto</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Rumore gaussiano</translation>
  </message>
  <message>
   <source>Salt-and-pepper noise</source>
   <translation>Rumore sale e pepe</translation>
  </message>
  <message>
   <source>Gaussian blur</source>
   <translation>Sfocatura gaussiana</translation>
  </message>
  <message>
   <source>Motion blur</source>
   <translation>Sfocatura di movimento</translation>
  </message>
  <message>
   <source>Clouds</source>
   <translation>Nuvole</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Foschia</translation>
  </message>
  <message>
   <source>Data gaps</source>
   <translation>Lacune nei dati</translation>
  </message>
  <message>
   <source>JPEG compression</source>
   <translation>Compressione JPEG</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Traslazione</translation>
  </message>
  <message>
   <source>Rotation</source>
   <translation>Rotazione</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>Cambio di scala</translation>
  </message>
  <message>
   <source>Speckle</source>
   <translation>Speckle</translation>
  </message>
  <message>
   <source>Radar calibration too high</source>
   <translation>Calibrazione radar troppo alta</translation>
  </message>
  <message>
   <source>Radar calibration too low</source>
   <translation>Calibrazione radar troppo bassa</translation>
  </message>
  <message>
   <source>Lost bands</source>
   <translation>Bande perse</translation>
  </message>
  <message>
   <source>Layers out of register</source>
   <translation>Layer non allineati</translation>
  </message>
  <message>
   <source>Swapped dates</source>
   <translation>Date scambiate</translation>
  </message>
  <message>
   <source>Missing date</source>
   <translation>Data mancante</translation>
  </message>
  <message>
   <source>Missing sensor</source>
   <translation>Sensore mancante</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}; and with {count} more of {tried}.</source>
   <translation>La risposta cambia con: {corruptions}; e con altre {count} su {tried}.</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count}</source>
   <translation>{corruption} dal livello {level} di {count}</translation>
  </message>
  <message>
   <source>None of the {count} corruptions tried changes the answer at any level.</source>
   <translation>Nessuna delle {count} alterazioni provate cambia la risposta, a nessun livello.</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}.</source>
   <translation>La risposta cambia con: {corruptions}.</translation>
  </message>
  <message>
   <source>The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).</source>
   <translation>Ciò che le maschere sopportano meno: {corruption} (in media resta il {percent:.0f} % della sovrapposizione).</translation>
  </message>
  <message>
   <source>{folder} is not a folder. Choose a folder with a bundle in it.</source>
   <translation>{folder} non è una cartella. Scegliere una cartella che contiene un pacchetto.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Install the bundle by copy.</source>
   <translation>{file} è un collegamento o un dispositivo, era atteso un file semplice. Installare il pacchetto copiandolo.</translation>
  </message>
  <message>
   <source>{file} is a hard link ({count} names), expected a plain file. Install it by copy.</source>
   <translation>{file} è un collegamento fisico ({count} nomi), era atteso un file semplice. Installare il pacchetto copiandolo.</translation>
  </message>
  <message>
   <source>{file} has {size} bytes, expected {expected}. Install the bundle again.</source>
   <translation>{file} ha {size} byte, attesi {expected}. Installare di nuovo il pacchetto.</translation>
  </message>
  <message>
   <source>{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.</source>
   <translation>{file} è alterato: SHA-256 {found}, atteso {expected}. Installare di nuovo il pacchetto.</translation>
  </message>
  <message>
   <source>{source}: field files lists {item} itself. Get the bundle from its maker.</source>
   <translation>{source}: il campo files elenca {item} stesso. Procurarsi il pacchetto dal suo autore.</translation>
  </message>
  <message>
   <source>{file} is listed but missing. Get an intact bundle.</source>
   <translation>{file} è in elenco ma manca. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{folder} is a link; a bundle has plain files only. Install it by copy.</source>
   <translation>{folder} è un collegamento; un pacchetto ha solo file semplici. Installare il pacchetto copiandolo.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it, or get an intact bundle.</source>
   <translation>{file} non è elencato in {manifest}. Rimuoverlo o procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{source}: {items} are the same name on some systems. Get the bundle from its maker.</source>
   <translation>{source}: {items} sono lo stesso nome su alcuni sistemi. Procurarsi il pacchetto dal suo autore.</translation>
  </message>
  <message>
   <source>{file} has no {manifest}. Choose a zip of a bundle.</source>
   <translation>{file} non contiene {manifest}. Scegliere lo zip di un pacchetto.</translation>
  </message>
  <message>
   <source>Bundle name {item} is not a plain folder name. Give another with --name.</source>
   <translation>Il nome di pacchetto {item} non è un semplice nome di cartella. Darne un altro con --name.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it and retry.</source>
   <translation>{file} non è elencato in {manifest}. Rimuoverlo e riprovare.</translation>
  </message>
  <message>
   <source>{file}: {manifest} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file}: {manifest} ha più di {most} byte. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: {item} is not listed in {manifest}. Get an intact bundle.</source>
   <translation>{file}: {item} non è elencato in {manifest}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle.</source>
   <translation>{file} ha {count} file di {size} byte, se ne leggono al massimo {most} di {most_bytes}. Scegliere un pacchetto.</translation>
  </message>
  <message>
   <source>{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another disk.</source>
   <translation>{file} occupa {size:.1f} GB, di cui si installa una copia; in {folder} sono liberi {free:.1f} GB. Liberare spazio o puntare TERRASCOPE_HOME a una cartella di un altro disco.</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.</source>
   <translation>Non si può scrivere in {folder} ({problem}). Liberare spazio o impostare TERRASCOPE_HOME.</translation>
  </message>
  <message>
   <source>{folder}: the bundle cannot be written ({problem}). Free space and retry.</source>
   <translation>{folder}: il pacchetto non si può scrivere ({problem}). Liberare spazio e riprovare.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Copy the bundle with its content.</source>
   <translation>{file} è un collegamento o un dispositivo, era atteso un file semplice. Copiare il pacchetto con il suo contenuto.</translation>
  </message>
  <message>
   <source>{file} is not an intact zip ({problem}). Get the bundle again.</source>
   <translation>{file} non è uno zip intatto ({problem}). Procurarsi di nuovo il pacchetto.</translation>
  </message>
  <message>
   <source>{file}: {item} is a link or device, expected a plain file.</source>
   <translation>{file}: {item} è un collegamento o un dispositivo, era atteso un file semplice.</translation>
  </message>
  <message>
   <source>{file}: {item} is encrypted, expected a plain zip.</source>
   <translation>{file}: {item} è cifrato, era atteso uno zip semplice.</translation>
  </message>
  <message>
   <source>{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.</source>
   <translation>{file}: {item} cresce di {times} volte, attese al massimo {most}. Non è un pacchetto.</translation>
  </message>
  <message>
   <source>{file}: {manifest} is not UTF-8. Get an intact bundle.</source>
   <translation>{file}: {manifest} non è UTF-8. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} is longer than the zip declares. Get the bundle again.</source>
   <translation>{file} è più lungo di quanto dichiara lo zip. Procurarsi di nuovo il pacchetto.</translation>
  </message>
  <message>
   <source>{source}: field {field} is {found}, expected {expected}. Get an intact bundle.</source>
   <translation>{source}: il campo {field} è {found}, atteso {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>No bundle {item} found (installed: {known}). Give a name from the list or a folder.</source>
   <translation>Nessun pacchetto {item} trovato (installati: {known}). Dare un nome dell'elenco o una cartella.</translation>
  </message>
  <message>
   <source>{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.</source>
   <translation>{source}: il campo format è {found}, atteso {expected}. Aggiornare il plugin o il pacchetto.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} ha più di {most} byte. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Choose a folder with a bundle in it.</source>
   <translation>{file} non si può leggere ({problem}). Scegliere una cartella che contiene un pacchetto.</translation>
  </message>
  <message>
   <source>{source} is not valid JSON ({problem}). Get an intact bundle.</source>
   <translation>{source} non è JSON valido ({problem}). Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{model} is of family {family}, expected terrascope-8b. Choose another bundle.</source>
   <translation>{model} è della famiglia {family}, attesa terrascope-8b. Scegliere un altro pacchetto.</translation>
  </message>
  <message>
   <source>{file} says that {item} signed it (key {key}), and the signature is wrong. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} dice di essere firmato da {item} (chiave {key}), e la firma è sbagliata. Non usare questo pacchetto; procurarsene un altro dal suo autore.</translation>
  </message>
  <message>
   <source>{file} is not a signature of these files: {item} is {signed} there and {here} here. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} non è una firma di questi file: {item} là è {signed} e qui {here}. Non usare questo pacchetto; procurarsene un altro dal suo autore.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Install the bundle again.</source>
   <translation>{file} non si può leggere ({problem}). Installare di nuovo il pacchetto.</translation>
  </message>
  <message>
   <source>{file} is a key of another kind, expected the elliptic curve P-256 or P-384.</source>
   <translation>{file} è una chiave di altro tipo, attesa la curva ellittica P-256 o P-384.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Give the file of a public key.</source>
   <translation>{file} non si può leggere ({problem}). Dare il file di una chiave pubblica.</translation>
  </message>
  <message>
   <source>Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab.</source>
   <translation>Le firme non si possono controllare: a questo motore manca il pacchetto cryptography. Ripararlo nella scheda Motore.</translation>
  </message>
  <message>
   <source>{file} is no public key in PEM form. Make one: openssl ec -pubout.</source>
   <translation>{file} non è una chiave pubblica in formato PEM. Crearne una: openssl ec -pubout.</translation>
  </message>
  <message>
   <source>{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.</source>
   <translation>{source}: il nome di file {item} {fault}. Non è stato letto nulla; procurarsi il pacchetto dal suo autore.</translation>
  </message>
  <message>
   <source>has {count} characters, expected 1 to {most}</source>
   <translation>ha {count} caratteri, attesi da 1 a {most}</translation>
  </message>
  <message>
   <source>has control or invisible characters</source>
   <translation>ha caratteri di controllo o invisibili</translation>
  </message>
  <message>
   <source>is absolute</source>
   <translation>è assoluto</translation>
  </message>
  <message>
   <source>has a character that not every system allows</source>
   <translation>ha un carattere che non tutti i sistemi ammettono</translation>
  </message>
  <message>
   <source>leads out of the bundle</source>
   <translation>porta fuori dal pacchetto</translation>
  </message>
  <message>
   <source>ends or begins with a dot or space</source>
   <translation>comincia o finisce con un punto o uno spazio</translation>
  </message>
  <message>
   <source>is reserved on Windows</source>
   <translation>è riservato in Windows</translation>
  </message>
  <message>
   <source>has an ending other than {known}</source>
   <translation>ha un'estensione diversa da {known}</translation>
  </message>
  <message>
   <source>{file} {fault}. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} {fault}. Non usare questo pacchetto; procurarsene un altro dal suo autore.</translation>
  </message>
  <message>
   <source>has more than {most} bytes</source>
   <translation>ha più di {most} byte</translation>
  </message>
  <message>
   <source>is {found}, expected {expected}</source>
   <translation>è {found}, atteso {expected}</translation>
  </message>
  <message>
   <source>signs {found}, expected {expected}</source>
   <translation>firma {found}, atteso {expected}</translation>
  </message>
  <message>
   <source>is not laid out as expected ({problem})</source>
   <translation>non è disposto come atteso ({problem})</translation>
  </message>
  <message>
   <source>states {found}, expected {expected}</source>
   <translation>dichiara {found}, atteso {expected}</translation>
  </message>
  <message>
   <source>lists parts of files or other hashes, expected whole files and sha256</source>
   <translation>elenca parti di file o altre impronte, attesi file interi e sha256</translation>
  </message>
  <message>
   <source>lists {item} without a SHA-256</source>
   <translation>elenca {item} senza uno SHA-256</translation>
  </message>
  <message>
   <source>lists {item} twice</source>
   <translation>elenca {item} due volte</translation>
  </message>
  <message>
   <source>contradicts itself: its files do not add up to its subject</source>
   <translation>si contraddice: i suoi file non danno il suo oggetto</translation>
  </message>
  <message>
   <source>Not enough evidence: {objection}</source>
   <translation>Elementi insufficienti: {objection}</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>solo il {percent:.1f} % dell'area ha pixel validi; serve almeno il {least:.0f} %. Scegliere un'altra data o un'altra area.</translation>
  </message>
  <message>
   <source>only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. Check its bands, scale and unit.</source>
   <translation>solo il {percent:.0f} % dei pixel dell'{image} ha valori plausibili; serve almeno il {least:.0f} %. Controllarne bande, scala e unità.</translation>
  </message>
  <message>
   <source>the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or leave one out.</source>
   <translation>le bande {one} e {other} dell'{image} sono uguali in ogni pixel. Controllare quali bande ha il file o escluderne una.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image.</source>
   <translation>le nuvole e le loro ombre coprono il {percent:.0f} % dell'area. Scegliere un'altra data o aggiungere un'immagine radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a radar image.</source>
   <translation>le nuvole e le loro ombre coprono il {percent:.0f} % dell'area alla prima data. Scegliere un'altra data o aggiungere un'immagine radar.</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>{part}: solo il {percent:.1f} % ha pixel validi, serve almeno il {least:.0f} %. Scegliere un'altra data o un'altra area.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image.</source>
   <translation>{part}: le nuvole e le loro ombre coprono il {percent:.0f} %. Scegliere un'altra data o aggiungere un'immagine radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a radar image.</source>
   <translation>{part}: le nuvole e le loro ombre coprono il {percent:.0f} % alla prima data. Scegliere un'altra data o aggiungere un'immagine radar.</translation>
  </message>
  <message>
   <source>I measure one part of the area at a time. Ask for each of them alone: {parts}.</source>
   <translation>Misuro una sola parte dell'area alla volta. Chiedere di ciascuna separatamente: {parts}.</translation>
  </message>
  <message>
   <source>I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of the water is in the northern half?</source>
   <translation>Posso dire quale quota di una classe, o di un cambiamento, contiene questa parte: {part}. Chiedere di una sola, per esempio: «How much of the water is in the northern half?»</translation>
  </message>
  <message>
   <source>The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the compass: "the northern half", "the south-eastern quarter".</source>
   <translation>L'immagine di questo layer è ruotata rispetto alla mappa, quindi non è chiaro che cosa si intenda: {part}. Indicare la parte con i punti cardinali: «the northern half», «the south-eastern quarter».</translation>
  </message>
  <message>
   <source>The point lies outside {part}. Ask for the class at the point alone, or click another one.</source>
   <translation>Il punto è fuori da questa parte: {part}. Chiedere solo della classe nel punto, o fare clic su un altro.</translation>
  </message>
  <message>
   <source>I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.</source>
   <translation>Non so dire dove finisce quella parte dell'area. Posso misurare tutta l'area, una metà («the northern half»), un quarto («the south-eastern quarter») o il centro. Disegnare un poligono attorno a qualsiasi altra parte e chiedere di nuovo.</translation>
  </message>
  <message>
   <source>the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose another image.</source>
   <translation>si prevede che le maschere coincidano con il terreno al massimo per il {percent:.0f} %. Chiedere qualcosa di più grande o scegliere un'altra immagine.</translation>
  </message>
  <message>
   <source>The model gave no answer.</source>
   <translation>Il modello non ha dato risposta.</translation>
  </message>
  <message>
   <source>I need two dates to see a change. Add an image of the same area from another date and ask again.</source>
   <translation>Mi servono due date per vedere un cambiamento. Aggiungere un'immagine della stessa area in un'altra data e chiedere di nuovo.</translation>
  </message>
  <message>
   <source>I need a point for that. Click a point in the map and ask again.</source>
   <translation>Per questo mi serve un punto. Fare clic su un punto della mappa e chiedere di nuovo.</translation>
  </message>
  <message>
   <source>I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can count and measure separate patches of land cover instead.</source>
   <translation>Non posso contare oggetti singoli come veicoli, alberi, case o animali a questa risoluzione. Posso contare e misurare porzioni separate di copertura del suolo.</translation>
  </message>
  <message>
   <source>I cannot recognise single objects or their type at this resolution. I can map land cover such as water, built-up areas or trees instead.</source>
   <translation>Non posso riconoscere oggetti singoli né il loro tipo a questa risoluzione. Posso mappare la copertura del suolo, come acqua, aree edificate o alberi.</translation>
  </message>
  <message>
   <source>I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and shrubs as classes.</source>
   <translation>Non posso distinguere specie, tipi di coltura, salute o resa. Posso mappare e misurare colture, alberi, erba e arbusti come classi.</translation>
  </message>
  <message>
   <source>I cannot forecast. I can measure what the loaded images show, and the change between two dates.</source>
   <translation>Non posso fare previsioni. Posso misurare ciò che mostrano le immagini caricate e il cambiamento fra due date.</translation>
  </message>
  <message>
   <source>I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas.</source>
   <translation>Non posso valutare danni agli edifici a questa risoluzione. Posso mappare aree edificate, alluvioni e aree bruciate.</translation>
  </message>
  <message>
   <source>I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of land cover instead.</source>
   <translation>Non posso misurare altezze, profondità, volumi o pendenze da queste immagini. Posso misurare la superficie della copertura del suolo.</translation>
  </message>
  <message>
   <source>I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead.</source>
   <translation>Non posso misurare temperature. Posso mappare la copertura del suolo, neve e ghiaccio, e aree bruciate.</translation>
  </message>
  <message>
   <source>I cannot know names, owners, prices, laws or population from pixels. I can map what covers the ground and measure it.</source>
   <translation>Dai pixel non posso sapere nomi, proprietari, prezzi, leggi o popolazione. Posso mappare ciò che copre il suolo e misurarlo.</translation>
  </message>
  <message>
   <source>I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them.</source>
   <translation>Non posso giudicare la qualità dell'acqua, del suolo o dell'aria. Posso mappare dove sono l'acqua e il suolo nudo, e misurarli.</translation>
  </message>
  <message>
   <source>I cannot see traffic or activity. I can map built-up areas, and changes between two dates.</source>
   <translation>Non posso vedere traffico o attività. Posso mappare aree edificate e cambiamenti fra due date.</translation>
  </message>
  <message>
   <source>I measure areas, shares, counts of patches, positions and the shortest distance between two classes, not this quantity.</source>
   <translation>Misuro superfici, quote, numeri di porzioni, posizioni e la distanza minima fra due classi, non questa grandezza.</translation>
  </message>
  <message>
   <source>I measure the whole selected area only. Draw a polygon around the part you mean and ask again.</source>
   <translation>Misuro solo l'intera area scelta. Disegnare un poligono attorno alla parte voluta e chiedere di nuovo.</translation>
  </message>
  <message>
   <source>I compare the first and the last date only. Load the two dates to compare and ask for the change between them.</source>
   <translation>Confronto solo la prima e l'ultima data. Caricare le due date da confrontare e chiedere il cambiamento fra esse.</translation>
  </message>
  <message>
   <source>I cannot tell why, when or by whom something happened. I can measure what changed between two dates.</source>
   <translation>Non posso dire perché, quando o per opera di chi qualcosa sia accaduto. Posso misurare che cosa è cambiato fra due date.</translation>
  </message>
  <message>
   <source>I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Non do consigli né giudizi. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate.</translation>
  </message>
  <message>
   <source>That is not among the classes I know. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Non è fra le classi che conosco. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images only. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Rispondo solo a domande sulle immagini caricate. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars, and compare two dates.</source>
   <translation>Rispondo a domande sulle immagini caricate. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate. Posso anche confrontare due date.</translation>
  </message>
  <message>
   <source>I only answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Rispondo soltanto a domande sulle immagini caricate. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate.</translation>
  </message>
  <message>
   <source>I do not write code or texts. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Non scrivo codice né testi. Posso mappare e misurare la copertura del suolo: acqua, bosco, colture, aree edificate, neve, nuvole e aree bruciate.</translation>
  </message>
  <message>
   <source>I cannot help with the software itself. The plugin's help explains settings and export. I can answer questions about the loaded images.</source>
   <translation>Non posso aiutare con il programma stesso. La guida del plugin spiega impostazioni ed esportazione. Posso rispondere a domande sulle immagini caricate.</translation>
  </message>
  <message>
   <source>I understand English only. Please ask in English.</source>
   <translation>Capisco solo l'inglese. Chiedere in inglese.</translation>
  </message>
  <message>
   <source>I cannot make out a question. Ask for example how much of the area is water.</source>
   <translation>Non riconosco alcuna domanda. Chiedere per esempio quanta parte dell'area è acqua.</translation>
  </message>
  <message>
   <source>The CPU was asked for.</source>
   <translation>È stata chiesta la CPU.</translation>
  </message>
  <message>
   <source>CUDA was asked for but does not work: {reason} {fix}</source>
   <translation>È stato chiesto CUDA ma non funziona: {reason} {fix}</translation>
  </message>
  <message>
   <source>Use --device cpu.</source>
   <translation>Usare la CPU (--device cpu).</translation>
  </message>
  <message>
   <source>No NVIDIA driver is installed ({file} is not there).</source>
   <translation>Nessun driver NVIDIA è installato ({file} manca).</translation>
  </message>
  <message>
   <source>The NVIDIA driver does not start (cuInit gives error {status}).</source>
   <translation>Il driver NVIDIA non si avvia (cuInit dà l'errore {status}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver is there but finds no GPU.</source>
   <translation>Il driver NVIDIA c'è ma non trova nessuna GPU.</translation>
  </message>
  <message>
   <source>Reinstall the NVIDIA driver.</source>
   <translation>Reinstallare il driver NVIDIA.</translation>
  </message>
  <message>
   <source>onnxruntime {version} here is the CPU build.</source>
   <translation>onnxruntime {version} qui è la versione per CPU.</translation>
  </message>
  <message>
   <source>The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.</source>
   <translation>Il driver NVIDIA supporta CUDA {found}, questo onnxruntime richiede CUDA {needed}.</translation>
  </message>
  <message>
   <source>Update the driver, or: {advice}</source>
   <translation>Aggiornare il driver, oppure: {advice}</translation>
  </message>
  <message>
   <source>Run in the engine's environment: {command}</source>
   <translation>Eseguire nell'ambiente del motore: {command}</translation>
  </message>
  <message>
   <source>{fault} {told}</source>
   <translation>{fault} {told}</translation>
  </message>
  <message>
   <source>The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.</source>
   <translation>Le librerie CUDA (CUDA runtime, cuBLAS, cuDNN) non si possono caricare.</translation>
  </message>
  <message>
   <source>The GPU fails on a one-node graph ({problem}).</source>
   <translation>La GPU fallisce su un grafo di un solo nodo ({problem}).</translation>
  </message>
  <message>
   <source>The GPU computes x + x wrongly.</source>
   <translation>La GPU calcola male x + x.</translation>
  </message>
  <message>
   <source>{gpu} runs the probe graph.</source>
   <translation>{gpu} esegue il grafo di prova.</translation>
  </message>
  <message>
   <source>{model} computes in float32, for which the GPU has no attention kernel.</source>
   <translation>{model} calcola in float32, per cui la GPU non ha un kernel di attenzione.</translation>
  </message>
  <message>
   <source>{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.</source>
   <translation>{fault} Usare la CPU (--device cpu) o esportare il checkpoint con --dtype bf16 o int4.</translation>
  </message>
  <message>
   <source>Export it with --dtype bf16 or int4.</source>
   <translation>Esportarlo con --dtype bf16 o int4.</translation>
  </message>
  <message>
   <source>{model} does not fit on the GPU: it needs {memory}.</source>
   <translation>{model} non entra nella GPU: richiede {memory}.</translation>
  </message>
  <message>
   <source>Close programs that use the GPU.</source>
   <translation>Chiudere i programmi che usano la GPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcola in bfloat16, che funziona solo su GPU NVIDIA. {reason} Esportare il checkpoint con --dtype int4 --activations fp32, che funziona sulla CPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcola in bfloat16, che funziona solo su GPU NVIDIA. {reason} {fix} Oppure esportare il checkpoint con --dtype int4 --activations fp32, che funziona sulla CPU.</translation>
  </message>
  <message>
   <source>Device {item} is unknown. Choose one of {known}.</source>
   <translation>Il dispositivo {item} è sconosciuto. Sceglierne uno tra {known}.</translation>
  </message>
  <message>
   <source>{file}: does not cover the area. Choose another area or another file.</source>
   <translation>{file}: non copre l'area. Scegliere un'altra area o un altro file.</translation>
  </message>
  <message>
   <source>{file}: does not overlap {other}. Give layers of the same place.</source>
   <translation>{file}: non si sovrappone a {other}. Dare layer dello stesso luogo.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: nessun pixel valido nell'area (nodata, mascherato o vuoto). Scegliere un'altra area o un altro file.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: nessun pixel valido in un campione dell'area (nodata, mascherato o vuoto). Scegliere un'altra area o un altro file.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Nessun pixel dell'area è valido nei layer del {date}. Scegliere un'altra area o controllare nodata e maschere dei layer.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Nessun pixel dell'area è valido nei layer di questa data. Scegliere un'altra area o controllare nodata e maschere dei layer.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Nessun pixel dell'area è valido nel layer ({sensor}) del {date}. Scegliere un'altra area o controllare nodata e maschere del layer.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Nessun pixel dell'area è valido nel layer ({sensor}) di questa data. Scegliere un'altra area o controllare nodata e maschere del layer.</translation>
  </message>
  <message>
   <source>area: holds no pixel centre of the layers. Choose a larger area.</source>
   <translation>area: non contiene il centro di alcun pixel dei layer. Scegliere un'area più grande.</translation>
  </message>
  <message>
   <source>area: lies outside {file}. Choose an area inside the layer.</source>
   <translation>area: si trova fuori da {file}. Scegliere un'area dentro il layer.</translation>
  </message>
  <message>
   <source>point {point}: lies outside {file}. Choose a point inside the layer.</source>
   <translation>punto {point}: si trova fuori da {file}. Scegliere un punto dentro il layer.</translation>
  </message>
  <message>
   <source>area in {crs}: has no place in the layers' CRS. Choose an area inside.</source>
   <translation>area in {crs}: non ha posto nel SR dei layer. Scegliere un'area all'interno.</translation>
  </message>
  <message>
   <source>point {point}: has no place in the layers' CRS. Choose a point inside the layer.</source>
   <translation>punto {point}: non ha posto nel SR dei layer. Scegliere un punto dentro il layer.</translation>
  </message>
  <message>
   <source>area: found no polygon with an extent. Give polygons, not points or lines.</source>
   <translation>area: nessun poligono con estensione trovato. Dare poligoni, non punti o linee.</translation>
  </message>
  <message>
   <source>area {bounds}: expected minx &lt; maxx and miny &lt; maxy. Swap the values.</source>
   <translation>area {bounds}: previsto minx &lt; maxx e miny &lt; maxy. Scambiare i valori.</translation>
  </message>
  <message>
   <source>area: a polygon cannot be read ({problem}). Check the area file.</source>
   <translation>area: un poligono non si può leggere ({problem}). Controllare il file dell'area.</translation>
  </message>
  <message>
   <source>area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.</source>
   <translation>area: il SR {crs} non è noto. Darlo come EPSG:n o come WKT.</translation>
  </message>
  <message>
   <source>area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a CRS to the layers.</source>
   <translation>area in {crs}: i layer non hanno SR. Dare l'area in coordinate di pixel senza SR o assegnare un SR ai layer.</translation>
  </message>
  <message>
   <source>{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer &gt; Set CRS, then export).</source>
   <translation>{file}: non ha SR mentre {other} ne ha uno, quindi non si possono allineare. Assegnarne il SR (QGIS: Layer &gt; Imposta SR, poi esportare).</translation>
  </message>
  <message>
   <source>{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x {other_width}). Assign a CRS to both.</source>
   <translation>{file}: non ha SR e ha una griglia ({height} x {width} pixel) diversa da quella di {other} ({other_height} x {other_width}). Assegnare un SR a entrambi.</translation>
  </message>
  <message>
   <source>The question is empty. Ask something, for example: How much of the area is water?</source>
   <translation>La domanda è vuota. Chiedere qualcosa, per esempio: How much of the area is water?</translation>
  </message>
  <message>
   <source>The question has {count} characters, at most {most} are read. Ask a shorter question.</source>
   <translation>La domanda ha {count} caratteri; se ne leggono al massimo {most}. Fare una domanda più breve.</translation>
  </message>
  <message>
   <source>The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.</source>
   <translation>La domanda occupa {count} token; {model} ne legge al massimo {most}. Fare una domanda più breve.</translation>
  </message>
  <message>
   <source>The question names {count} learned classes beside others. Ask for fewer at once.</source>
   <translation>La domanda nomina {count} classi apprese oltre ad altre. Chiederne meno alla volta.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features differ. Choose that model, or learn the class again.</source>
   <translation>La classe «{learned}» è stata appresa con {bundle}, il modello è {model} {version}, le cui caratteristiche differiscono. Scegliere quel modello o apprendere di nuovo la classe.</translation>
  </message>
  <message>
   <source>{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.</source>
   <translation>{folder}: {model} non ha caratteristiche dei pixel da cui apprendere. Usare TerraScope Lite.</translation>
  </message>
  <message>
   <source>{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or more apart. Add labels where the layers have data.</source>
   <translation>{count} luoghi etichettati della classe cadono in pixel validi; ne sono previsti almeno {least}, a 2 pixel o più l'uno dall'altro. Aggiungere etichette dove i layer hanno dati.</translation>
  </message>
  <message>
   <source>{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, or let the background be drawn at random.</source>
   <translation>{count} luoghi etichettati di altro cadono in pixel validi; ne sono previsti almeno {least}. Etichettarne alcuni o lasciare che lo sfondo sia scelto a caso.</translation>
  </message>
  <message>
   <source>The labels of the class and of the rest cannot be told apart in these layers: on places left out the guess was worse than chance. Check the labels, add more, or choose another date or sensor.</source>
   <translation>Le etichette della classe e del resto non si distinguono in questi layer: su luoghi lasciati fuori la previsione è stata peggiore del caso. Controllare le etichette, aggiungerne o scegliere un'altra data o un altro sensore.</translation>
  </message>
  <message>
   <source>Label {number} is a {shape}, expected a point or a polygon. Leave it out.</source>
   <translation>L'etichetta {number} è un {shape}, è previsto un punto o un poligono. Toglierla.</translation>
  </message>
  <message>
   <source>The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.</source>
   <translation>Le etichette hanno un SR e i layer no. Dare le etichette in pixel, senza SR.</translation>
  </message>
  <message>
   <source>Label {number} cannot be read ({problem}). Check the labels.</source>
   <translation>L'etichetta {number} non si può leggere ({problem}). Controllare le etichette.</translation>
  </message>
  <message>
   <source>The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.</source>
   <translation>Il SR {crs} delle etichette non è noto ({problem}). Dare un codice EPSG.</translation>
  </message>
  <message>
   <source>The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another.</source>
   <translation>La quota prevista di {learned} è {share:g} dell'area, è previsto da {least:g} a {most:g}. Darne un'altra.</translation>
  </message>
  <message>
   <source>The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, digits, single spaces, hyphens, beginning with a letter.</source>
   <translation>Il nome di classe «{learned}» non si può usare nelle domande. Darne uno da 1 a {most} caratteri: lettere, cifre, spazi singoli, trattini, con una lettera all'inizio.</translation>
  </message>
  <message>
   <source>The memory is not enough for this run. Choose a smaller area, or close other programs.</source>
   <translation>La memoria non basta per questa esecuzione. Scegliere un'area più piccola o chiudere altri programmi.</translation>
  </message>
  <message>
   <source>The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are allowed. Choose a smaller area, or close other programs.</source>
   <translation>L'area di {height} x {width} pixel richiede circa {needed:.2f} GB di memoria, ne sono permessi {allowed:.2f} GB. Scegliere un'area più piccola o chiudere altri programmi.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or use TerraScope Lite.</source>
   <translation>{model} richiede {memory}. Chiudere altri programmi o usare TerraScope Lite.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which takes about a third.</source>
   <translation>{model} richiede {memory}. Chiudere altri programmi o esportare il checkpoint con --dtype int4, che ne occupa circa un terzo.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, which takes the least on a CPU.</source>
   <translation>{model} richiede {memory}. Chiudere altri programmi o esportare il checkpoint con --dtype int4 --activations fp32, che sulla CPU occupa meno di tutti.</translation>
  </message>
  <message>
   <source>The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>L'area richiede {needed:.1f} GB di spazio temporaneo su disco, ne sono liberi {free:.1f} GB. Liberare spazio, puntare TMPDIR a un altro disco o scegliere un'area più piccola.</translation>
  </message>
  <message>
   <source>{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>{folder} è pieno dopo {written} MiB di caratteristiche ({problem}). Liberare spazio, puntare TMPDIR a un altro disco o scegliere un'area più piccola.</translation>
  </message>
  <message>
   <source>No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.</source>
   <translation>Non si può scrivere in alcuna cartella di file temporanei. Liberare spazio o puntare TMPDIR a un altro disco.</translation>
  </message>
  <message>
   <source>The temporary file of features was cut short by another program. Ask again.</source>
   <translation>Il file temporaneo delle caratteristiche è stato troncato da un altro programma. Chiedere di nuovo.</translation>
  </message>
  <message>
   <source>{folder}: is a file, expected a folder for the output. Choose another.</source>
   <translation>{folder}: è un file, è prevista una cartella per i risultati. Sceglierne un'altra.</translation>
  </message>
  <message>
   <source>{folder}: a file found where a folder is expected; name another output folder.</source>
   <translation>{folder}: c'è un file dove è prevista una cartella; indicare un'altra cartella di uscita.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.</source>
   <translation>{file}: non si può scrivere ({problem}); non è rimasto nulla. Scegliere un'altra cartella di uscita.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) or choose another output folder.</source>
   <translation>{file}: non si può scrivere ({problem}); non è rimasto nulla. Liberare spazio (restano {free:.1f} MB) o scegliere un'altra cartella di uscita.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to.</source>
   <translation>{file}: non si può scrivere ({problem}); non è rimasto nulla. Scegliere una cartella di uscita in cui si possa scrivere.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Keep its weights in a listed .data file.</source>
   <translation>{file} ha più di {most} byte. Tenere i suoi pesi in un file .data in elenco.</translation>
  </message>
  <message>
   <source>{file} is not an ONNX graph: it has no operators. Get an intact bundle.</source>
   <translation>{file} non è un grafo ONNX: non ha operatori. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has ONNX IR version {version}, expected {least} to {most}.</source>
   <translation>{file} ha la versione {version} della IR di ONNX, attesa da {least} a {most}.</translation>
  </message>
  <message>
   <source>{file} defines {count} functions of its own, expected none. Export it inlined.</source>
   <translation>{file} definisce {count} funzioni proprie, non ne era attesa nessuna. Esportarlo con le funzioni espanse.</translation>
  </message>
  <message>
   <source>{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: un'uscita di {operator} non ha nome, erano attesi tutti. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: un ingresso di {operator} non ha nome, erano attesi tutti. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.</source>
   <translation>{file} legge pesi da {item}, che il pacchetto non elenca. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.</source>
   <translation>{file} legge i byte da {start} a {end} di {item}, che ne ha {size}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} is not an intact ONNX graph ({problem}). Get an intact bundle.</source>
   <translation>{file} non è un grafo ONNX intatto ({problem}). Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} needs operator set {item} {version}, expected at most {most}.</source>
   <translation>{file} richiede l'insieme di operatori {item} {version}, atteso al massimo {most}.</translation>
  </message>
  <message>
   <source>{file} needs the operator {domain}.{operator}, which is not built in. Export without it.</source>
   <translation>{file} richiede l'operatore {domain}.{operator}, che non è integrato. Esportare senza.</translation>
  </message>
  <message>
   <source>{file} has the operator {operator}, which may never end. Export the graph without loops.</source>
   <translation>{file} ha l'operatore {operator}, che può non finire mai. Esportare il grafo senza cicli.</translation>
  </message>
  <message>
   <source>{file}: weights in {item} have the offset {found}. Get an intact bundle.</source>
   <translation>{file}: i pesi in {item} hanno lo scostamento {found}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.</source>
   <translation>{file} è {dtype} {shape}, il manifesto dice {named} {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.</source>
   <translation>{file} ha righe di {count} numeri, il decodificatore ne legge {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has {count} rows, asked for {asked}. Get an intact bundle.</source>
   <translation>{file} ha {count} righe, chiesta {asked}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has NaN or infinite numbers. Get an intact bundle.</source>
   <translation>{file} ha numeri NaN o infiniti. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} is not a table of numbers ({problem}). Get an intact bundle.</source>
   <translation>{file} non è una tabella di numeri ({problem}). Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: the sequence grew past {most} positions. Ask a shorter question.</source>
   <translation>{file}: la sequenza ha superato {most} posizioni. Fare una domanda più breve.</translation>
  </message>
  <message>
   <source>{file}: logits {logits} and hidden {hidden}, expected one row each.</source>
   <translation>{file}: logit {logits} e stato {hidden}, attesa una riga di ciascuno.</translation>
  </message>
  <message>
   <source>{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.</source>
   <translation>{folder} richiede onnxruntime {needed} (almeno 1.26), trovato {found}. Aggiornare il motore.</translation>
  </message>
  <message>
   <source>{file} has the shape {shape}, expected {rows} rows of numbers.</source>
   <translation>{file} ha la forma {shape}, attese {rows} righe di numeri.</translation>
  </message>
  <message>
   <source>{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.</source>
   <translation>{folder}: il decodificatore dà {count} logit per {tokens} token. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: field graphs has no {role}. Use another bundle.</source>
   <translation>{file}: al campo graphs manca {role}. Usare un altro pacchetto.</translation>
  </message>
  <message>
   <source>{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.</source>
   <translation>{file}: il campo min_onnxruntime è {found}, atteso per esempio '1.26'.</translation>
  </message>
  <message>
   <source>{file} runs on {provider}, expected {expected}. Use --device cpu.</source>
   <translation>{file} gira su {provider}, atteso {expected}. Usare la CPU (--device cpu).</translation>
  </message>
  <message>
   <source>{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle.</source>
   <translation>{folder}: {item} hanno la forma {one} in una volta e {other} a pezzi. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.</source>
   <translation>{folder}: {item} differiscono di {share:.2g} tra una volta e a pezzi. Aggiornare onnxruntime.</translation>
  </message>
  <message>
   <source>{file} does not run ({problem}). Use another bundle.</source>
   <translation>{file} non gira ({problem}). Usare un altro pacchetto.</translation>
  </message>
  <message>
   <source>{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.</source>
   <translation>{file}: l'uscita {item} ha {count} numeri NaN o infiniti su {size}. Usare un altro pacchetto.</translation>
  </message>
  <message>
   <source>{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.</source>
   <translation>{file} richiede più memoria di quanta ce ne sia ({problem}). Chiudere programmi o scegliere un'area più piccola.</translation>
  </message>
  <message>
   <source>{file} has names that are no text ({problem}). Get an intact bundle.</source>
   <translation>{file} ha nomi che non sono testo ({problem}). Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has no token {mark}. Get an intact bundle.</source>
   <translation>{file} non ha il token {mark}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} is not a tokenizer ({problem}). Get an intact bundle.</source>
   <translation>{file} non è un tokenizzatore ({problem}). Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of its family. Update the plugin or the bundle.</source>
   <translation>{folder}: il campo prompt.template è {found}, atteso {lite} o {full} in un pacchetto della sua famiglia. Aggiornare il plugin o il pacchetto.</translation>
  </message>
  <message>
   <source>mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.</source>
   <translation>mask_decoder: maschere di forma {shape}, attesa {expected}. Installare di nuovo il pacchetto, o un altro.</translation>
  </message>
  <message>
   <source>{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.</source>
   <translation>{file} trova {count} {item} nel prompt, attesi {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: nomi, {kind}: {found}; il manifesto dice {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item}, {found}; il manifesto dice {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item}, {count} assi; il manifesto dice {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: {kind} {item}, forma {shape}; il manifesto dice {expected}. Procurarsi un pacchetto intatto.</translation>
  </message>
  <message>
   <source>input</source>
   <translation>ingresso</translation>
  </message>
  <message>
   <source>output</source>
   <translation>uscita</translation>
  </message>
  <message>
   <source>{file}: no such file. Check the path.</source>
   <translation>{file}: file inesistente. Controllare il percorso.</translation>
  </message>
  <message>
   <source>{file}: expected a raster file, found a folder or a device.</source>
   <translation>{file}: previsto un file raster, trovata una cartella o un dispositivo.</translation>
  </message>
  <message>
   <source>{file}: not a local raster file. Download or export it first.</source>
   <translation>{file}: non è un file raster locale. Scaricarlo o esportarlo prima.</translation>
  </message>
  <message>
   <source>{file}: cannot be opened ({problem}). Check its permissions.</source>
   <translation>{file}: non si può aprire ({problem}). Controllarne i permessi.</translation>
  </message>
  <message>
   <source>{file}: cannot be read as {driver} ({problem}). Check or re-export it.</source>
   <translation>{file}: non leggibile come {driver} ({problem}). Controllarlo o esportarlo di nuovo.</translation>
  </message>
  <message>
   <source>{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.</source>
   <translation>{file}: danneggiato o troncato, non si può leggere ({problem}). Procurarselo di nuovo.</translation>
  </message>
  <message>
   <source>{file}: found {found}, expected {readable}. Export it as GeoTIFF.</source>
   <translation>{file}: trovato {found}, previsto {readable}. Esportarlo come GeoTIFF.</translation>
  </message>
  <message>
   <source>an empty file</source>
   <translation>un file vuoto</translation>
  </message>
  <message>
   <source>a VRT, which leads to other files</source>
   <translation>un VRT, che rimanda ad altri file</translation>
  </message>
  <message>
   <source>a web service description</source>
   <translation>la descrizione di un servizio web</translation>
  </message>
  <message>
   <source>a zip archive (unpack it first)</source>
   <translation>un archivio zip (decomprimerlo prima)</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>an unknown format</source>
   <translation>un formato sconosciuto</translation>
  </message>
  <message>
   <source>{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.</source>
   <translation>{file}: i metadati indicano panoramiche in un altro file. Rimuoverne il .aux.xml o esportarlo di nuovo.</translation>
  </message>
  <message>
   <source>{file}: expected overviews or a mask as TIFF, found something else. Remove it.</source>
   <translation>{file}: previste panoramiche o una maschera in TIFF, trovato altro. Rimuoverlo.</translation>
  </message>
  <message>
   <source>{file}: the data file beside this ENVI header is missing. Give the data file.</source>
   <translation>{file}: manca il file di dati accanto a questa intestazione ENVI. Indicare il file di dati.</translation>
  </message>
  <message>
   <source>{file}: holds no raster bands. Choose another file.</source>
   <translation>{file}: non contiene bande raster. Scegliere un altro file.</translation>
  </message>
  <message>
   <source>{file}: holds {count} bands, at most {most} are read. Export the bands you need.</source>
   <translation>{file}: contiene {count} bande; se ne leggono al massimo {most}. Esportare le bande necessarie.</translation>
  </message>
  <message>
   <source>{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.</source>
   <translation>{file}: trovati campioni complessi (SLC), prevista intensità rilevata. Esportare sigma0 o gamma0.</translation>
  </message>
  <message>
   <source>{file}: found a colour table (a class map), expected measured bands. Choose the image itself.</source>
   <translation>{file}: trovata una tabella colori (una mappa di classi), previste bande misurate. Scegliere l'immagine stessa.</translation>
  </message>
  <message>
   <source>{file}: its position is given by ground control points only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: la posizione è data solo da punti di controllo, è prevista una griglia affine. Riproiettarlo prima (QGIS: Raster &gt; Proiezioni &gt; Riproiezione, o gdalwarp).</translation>
  </message>
  <message>
   <source>{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: la posizione è data solo da RPC, è prevista una griglia affine. Riproiettarlo prima (QGIS: Raster &gt; Proiezioni &gt; Riproiezione, o gdalwarp).</translation>
  </message>
  <message>
   <source>{folder}: holds {one} and {other} for {channel}. Give one product per folder.</source>
   <translation>{folder}: contiene {one} e {other} per {channel}. Dare un solo prodotto per cartella.</translation>
  </message>
  <message>
   <source>{folder}: holds more than {most} raster files. Give one product's folder.</source>
   <translation>{folder}: contiene più di {most} file raster. Dare la cartella di un solo prodotto.</translation>
  </message>
  <message>
   <source>{folder}: holds {count} products ({names}). Give the folder of each.</source>
   <translation>{folder}: contiene {count} prodotti ({names}). Dare la cartella di ciascuno.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected optical bands. Give the folder as SAR.</source>
   <translation>{folder}: trovato {found}, previste bande ottiche. Dare la cartella come SAR.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected sar bands. Give the folder as optical.</source>
   <translation>{folder}: trovato {found}, previste bande SAR. Dare la cartella come ottica.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: nessun file con il nome di una banda ({names}); previste bande ({sensor}) come {example}. Rinominarli o indicare il raster stesso.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: nessun raster con il nome di una banda; previste bande ({sensor}) come {example}. Rinominarli o indicare il raster stesso.</translation>
  </message>
  <message>
   <source>{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{file}: il percorso ha {count} caratteri, Windows ne accetta {most}. Spostare il file in una cartella con un percorso più breve o attivare i percorsi lunghi in Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{folder}: ha {count} caratteri, Windows ne accetta {most} oltre a quelli dei file che contiene. Scegliere una cartella con un percorso più breve o attivare i percorsi lunghi in Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the bands in file order, such as {example}, with - for a band to skip.</source>
   <translation>{file}: il significato delle sue {count} bande è ignoto (né nomi, né lunghezze d'onda, né ordine noto). Indicare le bande nell'ordine del file, per esempio {example}, con - per saltare una banda.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: il significato della sua unica banda è ignoto (senza nome). Dare il file di una banda o dire che cos'è, per esempio {example}.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} band). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: il significato della sua unica banda è ignoto (prende il nome da {band}, che non misura alcuna banda di tipo {sensor}). Dare il file di una banda o dire che cos'è, per esempio {example}.</translation>
  </message>
  <message>
   <source>{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band in file order, - to skip.</source>
   <translation>{file}: sono stati dati {given} nomi di bande ({names}), il file ha {count} bande. Dare un nome per banda nell'ordine del file, - per saltare.</translation>
  </message>
  <message>
   <source>{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.</source>
   <translation>{file}: il nome di banda «{band}» non è noto. Usare da B1 a B12, B8A o uno di questi: {known}.</translation>
  </message>
  <message>
   <source>{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with - for those to skip.</source>
   <translation>{file}: {channels} si trova in più di una banda (secondo: {source}). Indicare le bande nell'ordine del file, con - per quelle da saltare.</translation>
  </message>
  <message>
   <source>{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical.</source>
   <translation>{file}: dato come SAR, trovato {found} (secondo: {source}), previsto VV, VH, HH o HV. Dare il file come ottico.</translation>
  </message>
  <message>
   <source>{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR.</source>
   <translation>{file}: dato come ottico, trovato {found} (secondo: {source}), previste bande ottiche. Dare il file come SAR.</translation>
  </message>
  <message>
   <source>{file}: band names can be given for a single file only. Give the files one by one.</source>
   <translation>{file}: si possono dare nomi di bande solo per un singolo file. Dare i file uno per uno.</translation>
  </message>
  <message>
   <source>{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the files of the other bands.</source>
   <translation>{file}: trovata una banda ottica ({channel}), previste almeno due, come verde e rosso. Aggiungere i file delle altre bande.</translation>
  </message>
  <message>
   <source>The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or choose another layer.</source>
   <translation>Il layer ({sensor}) ha le bande {found}; {model} richiede {needed}. Dare un nome alle bande (--bands) o scegliere un altro layer.</translation>
  </message>
  <message>
   <source>{model} reads {sensors} layers, found a {sensor} one. Use another model.</source>
   <translation>{model} legge layer di tipo {sensors}, ne è stato trovato uno di tipo {sensor}. Usare un altro modello.</translation>
  </message>
  <message>
   <source>{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}.</source>
   <translation>{file}: la data è ignota e decide l'ordine delle immagini ({sensor}). Indicare una data per: {names}.</translation>
  </message>
  <message>
   <source>{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all.</source>
   <translation>{file}: non ha {date}; contiene {count} date, da {first} a {last}. Darne una, o nessuna per tutte.</translation>
  </message>
  <message>
   <source>{file}: given twice. Give each file once, with one role.</source>
   <translation>{file}: dato due volte. Dare ogni file una volta, con un ruolo.</translation>
  </message>
  <message>
   <source>{file}: holds nothing to read as {sensor}. Choose another.</source>
   <translation>{file}: non contiene nulla da leggere come {sensor}. Sceglierne un altro.</translation>
  </message>
  <message>
   <source>no raster was given. Give at least one optical or SAR file.</source>
   <translation>non è stato dato alcun raster. Dare almeno un file ottico o SAR.</translation>
  </message>
  <message>
   <source>{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: i valori da {lowest:.4g} a {highest:.4g} non corrispondono ad alcuna scala nota, è prevista riflettanza 0-1, 0-255 o × 10000. Impostare scala e scarto nel file (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit -scale).</source>
   <translation>{file}: trovato un AnalyticMS PlanetScope senza _SR, che contiene radianza, è prevista riflettanza. Usare l'AnalyticMS_SR della scena o impostare come scale i reflectanceCoefficients dei metadati (gdal_edit -scale).</translation>
  </message>
  <message>
   <source>{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: interi fino a {highest:.0f} senza scala, è prevista riflettanza × 10000. Impostare scala e scarto nel file (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.</source>
   <translation>{file}: dato come ottico, trovati valori attorno a {middle:.1f} come di radar in dB. Darlo come SAR.</translation>
  </message>
  <message>
   <source>{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected reflectance 0-1. Correct the tags.</source>
   <translation>{file}: la scala {gain:g} e lo scarto {offset:g} del file danno una mediana di {middle:.4g}, è prevista riflettanza 0-1. Correggere i tag.</translation>
  </message>
  <message>
   <source>{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file.</source>
   <translation>{file}: valori {dtype} attorno a {middle:.4g} non sono né dB né retrodiffusione lineare (non calibrati?). Calibrare a sigma0 o gamma0, o impostare scala e scarto nel file.</translation>
  </message>
  <message>
   <source>{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and bright places, expected float32. Download it again as TIFF with 32 bits.</source>
   <translation>{file}: trovata una banda radar grezza del Copernicus Browser in {dtype}, che taglia acque calme e luoghi brillanti, è previsto float32. Scaricarla di nuovo come TIFF a 32 bit.</translation>
  </message>
  <message>
   <source>{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.</source>
   <translation>{file}: trovati campioni int8, è prevista retrodiffusione in dB o potenza lineare. Esportare in virgola mobile.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valori attorno a {middle:.4g} non sono «{named}» come dicono i nomi, sono previsti da {low:g} a {high:g} dB. Calibrare a sigma0 o gamma0, o impostare scala e scarto nel file (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: {unit} was given as the unit of an optical raster. Leave it out.</source>
   <translation>{file}: {unit} è indicato come unità di un raster ottico. Ometterla.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valori attorno a {middle:.4g} non sono «{named}» come indicato, sono previsti da {low:g} a {high:g} dB. Calibrare a sigma0 o gamma0, o impostare scala e scarto nel file (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>no mask says so</source>
   <translation>nessuna maschera lo dice</translation>
  </message>
  <message>
   <source>nothing measures it</source>
   <translation>nulla lo misura</translation>
  </message>
  <message>
   <source>it names no mask</source>
   <translation>non nomina nessuna maschera</translation>
  </message>
  <message>
   <source>it names no two masks</source>
   <translation>non nomina due maschere</translation>
  </message>
  <message>
   <source>it names no two masks of one thing</source>
   <translation>non nomina due maschere di una stessa cosa</translation>
  </message>
  <message>
   <source>it names no single mask</source>
   <translation>non nomina una sola maschera</translation>
  </message>
  <message>
   <source>the mask is empty</source>
   <translation>la maschera è vuota</translation>
  </message>
  <message>
   <source>a mask is empty</source>
   <translation>una maschera è vuota</translation>
  </message>
  <message>
   <source>it is a part of one mask, in another</source>
   <translation>è parte di una maschera, in un'altra</translation>
  </message>
  <message>
   <source>what is left over is not measured</source>
   <translation>ciò che resta non è misurato</translation>
  </message>
  <message>
   <source>it speaks of each part of the mask</source>
   <translation>parla di ogni parte della maschera</translation>
  </message>
  <message>
   <source>it is a difference from something</source>
   <translation>è una differenza da qualcosa</translation>
  </message>
  <message>
   <source>the sentence only supposes it</source>
   <translation>la frase lo suppone soltanto</translation>
  </message>
  <message>
   <source>it is the share of something else than the area</source>
   <translation>è la quota di qualcosa di diverso dall'area</translation>
  </message>
  <message>
   <source>it may be told of each of the masks or of all together</source>
   <translation>può essere detto di ciascuna maschera o di tutte insieme</translation>
  </message>
  <message>
   <source>it is told of a place where the mask does not lie, or only in part</source>
   <translation>è detto di un luogo dove la maschera non è, o solo in parte</translation>
  </message>
  <message>
   <source>connected parts</source>
   <translation>parti connesse</translation>
  </message>
  <message>
   <source>one size in percent of the other</source>
   <translation>una dimensione in percentuale dell'altra</translation>
  </message>
  <message>
   <source>valid pixels</source>
   <translation>pixel validi</translation>
  </message>
  <message>
   <source>area of the valid pixels</source>
   <translation>superficie dei pixel validi</translation>
  </message>
  <message>
   <source>a share of a mask, of what is not said</source>
   <translation>una quota di una maschera, non si dice di che cosa</translation>
  </message>
  <message>
   <source>what is gone has no mask</source>
   <translation>ciò che è sparito non ha maschera</translation>
  </message>
  <message>
   <source>area of the change</source>
   <translation>superficie del cambiamento</translation>
  </message>
  <message>
   <source>it is not told how much it changed</source>
   <translation>non si dice di quanto è cambiato</translation>
  </message>
  <message>
   <source>no amount of change</source>
   <translation>nessuna quantità di cambiamento</translation>
  </message>
  <message>
   <source>later minus earlier</source>
   <translation>dopo meno prima</translation>
  </message>
  <message>
   <source>of the mask before</source>
   <translation>della maschera precedente</translation>
  </message>
  <message>
   <source>ratio of areas</source>
   <translation>rapporto delle superfici</translation>
  </message>
  <message>
   <source>difference of areas</source>
   <translation>differenza delle superfici</translation>
  </message>
  <message>
   <source>there is nothing to compare it with</source>
   <translation>non c'è nulla con cui confrontarlo</translation>
  </message>
  <message>
   <source>it is no clear place</source>
   <translation>non è un posto chiaro</translation>
  </message>
  <message>
   <source>its mark stands behind the name of another class</source>
   <translation>il suo contrassegno segue il nome di un'altra classe</translation>
  </message>
  <message>
   <source>it is told of a change</source>
   <translation>è detto di un cambiamento</translation>
  </message>
  <message>
   <source>it speaks of another number of parts</source>
   <translation>parla di un altro numero di parti</translation>
  </message>
  <message>
   <source>the masks have no date</source>
   <translation>le maschere non hanno data</translation>
  </message>
  <message>
   <source>the sentence repeats what others say</source>
   <translation>la frase ripete ciò che dicono altri</translation>
  </message>
  <message>
   <source>the sentence excepts something</source>
   <translation>la frase eccettua qualcosa</translation>
  </message>
  <message>
   <source>it is told per time</source>
   <translation>è detto per unità di tempo</translation>
  </message>
  <message>
   <source>it is told of another time</source>
   <translation>è detto di un altro momento</translation>
  </message>
  <message>
   <source>the mask that it is told of is of another date</source>
   <translation>la maschera di cui si dice è di un'altra data</translation>
  </message>
  <message>
   <source>it is too close to tell</source>
   <translation>la differenza è troppo piccola per deciderlo</translation>
  </message>
  <message>
   <source>the sentence denies it</source>
   <translation>la frase lo nega</translation>
  </message>
  <message>
   <source>it is not plainly said of this mask</source>
   <translation>non è detto chiaramente di questa maschera</translation>
  </message>
  <message>
   <source>it speaks of one part of the mask</source>
   <translation>parla di una parte della maschera</translation>
  </message>
  <message>
   <source>it is told of an earlier time</source>
   <translation>è detto di un momento precedente</translation>
  </message>
  <message>
   <source>it is told of a later time</source>
   <translation>è detto di un momento successivo</translation>
  </message>
  <message>
   <source>side of a pixel</source>
   <translation>lato di un pixel</translation>
  </message>
  <message>
   <source>the grid has no ground size</source>
   <translation>la griglia non ha dimensione al suolo</translation>
  </message>
  <message>
   <source>area of a pixel</source>
   <translation>superficie di un pixel</translation>
  </message>
  <message>
   <source>it is told from elsewhere</source>
   <translation>è detto da altrove</translation>
  </message>
  <message>
   <source>it speaks of several things at once</source>
   <translation>parla di più cose insieme</translation>
  </message>
  <message>
   <source>the calculation is wrong</source>
   <translation>il calcolo è sbagliato</translation>
  </message>
  <message>
   <source>the calculation is right, its numbers were not measured</source>
   <translation>il calcolo è giusto, i suoi numeri non sono misurati</translation>
  </message>
  <message>
   <source>its units do not fit</source>
   <translation>le sue unità non combaciano</translation>
  </message>
  <message>
   <source>the model should have left it to the host</source>
   <translation>il modello avrebbe dovuto lasciarlo al programma</translation>
  </message>
  <message>
   <source>the text is too long: the rest is not checked</source>
   <translation>il testo è troppo lungo: il resto non è controllato</translation>
  </message>
  <message>
   <source>the sentence is too long: it is not checked</source>
   <translation>la frase è troppo lunga: non è controllata</translation>
  </message>
  <message>
   <source>share of mask {whole} that mask {inner} covers</source>
   <translation>quota della maschera {whole} coperta dalla maschera {inner}</translation>
  </message>
  <message>
   <source>only partly: {found}</source>
   <translation>solo in parte: {found}</translation>
  </message>
  <message>
   <source>{words} is not understood</source>
   <translation>{words} non è compreso</translation>
  </message>
  <message>
   <source>“{words}” is the name of another class</source>
   <translation>«{words}» è il nome di un'altra classe</translation>
  </message>
  <message>
   <source>“{words}” is not known as a name of the mask</source>
   <translation>«{words}» non è noto come nome della maschera</translation>
  </message>
  <message>
   <source>“{words}” may mean several masks</source>
   <translation>«{words}» può indicare più maschere</translation>
  </message>
  <message>
   <source>{percent:.1f} % of the half</source>
   <translation>{percent:.1f} % della metà</translation>
  </message>
  <message>
   <source>{percent:.1f} % of it</source>
   <translation>{percent:.1f} % di essa</translation>
  </message>
  <message>
   <source>the northern half of the area</source>
   <translation>la metà nord dell'area</translation>
  </message>
  <message>
   <source>the southern half of the area</source>
   <translation>la metà sud dell'area</translation>
  </message>
  <message>
   <source>the eastern half of the area</source>
   <translation>la metà est dell'area</translation>
  </message>
  <message>
   <source>the western half of the area</source>
   <translation>la metà ovest dell'area</translation>
  </message>
  <message>
   <source>the north-eastern quarter of the area</source>
   <translation>il quarto nord-est dell'area</translation>
  </message>
  <message>
   <source>the south-eastern quarter of the area</source>
   <translation>il quarto sud-est dell'area</translation>
  </message>
  <message>
   <source>the south-western quarter of the area</source>
   <translation>il quarto sud-ovest dell'area</translation>
  </message>
  <message>
   <source>the north-western quarter of the area</source>
   <translation>il quarto nord-ovest dell'area</translation>
  </message>
  <message>
   <source>the centre of the area</source>
   <translation>il centro dell'area</translation>
  </message>
  <message>
   <source>the upper half of the area</source>
   <translation>la metà superiore dell'area</translation>
  </message>
  <message>
   <source>the lower half of the area</source>
   <translation>la metà inferiore dell'area</translation>
  </message>
  <message>
   <source>the left half of the area</source>
   <translation>la metà sinistra dell'area</translation>
  </message>
  <message>
   <source>the right half of the area</source>
   <translation>la metà destra dell'area</translation>
  </message>
  <message>
   <source>the upper right quarter of the area</source>
   <translation>il quarto in alto a destra dell'area</translation>
  </message>
  <message>
   <source>the lower right quarter of the area</source>
   <translation>il quarto in basso a destra dell'area</translation>
  </message>
  <message>
   <source>the lower left quarter of the area</source>
   <translation>il quarto in basso a sinistra dell'area</translation>
  </message>
  <message>
   <source>the upper left quarter of the area</source>
   <translation>il quarto in alto a sinistra dell'area</translation>
  </message>
  <message>
   <source>optical image</source>
   <translation>immagine ottica</translation>
  </message>
  <message>
   <source>radar image</source>
   <translation>immagine radar</translation>
  </message>
  <message>
   <source>{differs} of the answer's {count} statements differ from the masks.</source>
   <translation>{differs} delle {count} affermazioni della risposta differiscono dalle maschere.</translation>
  </message>
  <message>
   <source>{unmeasured} of the answer's {count} statements were not measured.</source>
   <translation>{unmeasured} delle {count} affermazioni della risposta non sono state misurate.</translation>
  </message>
  <message>
   <source>All statements of the answer equal the masks.</source>
   <translation>Tutte le affermazioni della risposta coincidono con le maschere.</translation>
  </message>
  <message>
   <source>The answer rests on no mask.</source>
   <translation>La risposta non si basa su alcuna maschera.</translation>
  </message>
  <message>
   <source>It is not known how often the mask is right: probabilities of {masks} are not calibrated.</source>
   <translation>Non si sa quanto spesso la maschera sia giusta: le probabilità non sono calibrate per {masks}.</translation>
  </message>
  <message>
   <source>Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points on average, so no bounds are given.</source>
   <translation>Le probabilità non sono calibrate per: {masks}. Dove il modello è stato verificato si scostavano in media di {points:.0f} punti; perciò non si danno limiti.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.</source>
   <translation>La maschera {id} («{name}») dovrebbe sovrapporsi al terreno per il {percent:.0f} %.</translation>
  </message>
  <message>
   <source>No sign of {name} was found; up to {high:.1f} % would go unseen.</source>
   <translation>«{name}»: nessuna traccia trovata; fino al {high:.1f} % passerebbe inosservato.</translation>
  </message>
  <message>
   <source>The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.</source>
   <translation>«{name}»: la quota può trovarsi ovunque tra {low:.1f} e {high:.1f} %.</translation>
  </message>
  <message>
   <source>The bounds of {pair} overlap: which of the two is larger is not sure.</source>
   <translation>I limiti si sovrappongono ({pair}): non è certo quale dei due sia più grande.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area has valid pixels.</source>
   <translation>Il {percent:.0f} % dell'area ha pixel validi.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of {part} has valid pixels.</source>
   <translation>{part}: il {percent:.0f} % ha pixel validi.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: le nuvole e le loro ombre coprono il {percent:.0f} %.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: alla prima data le nuvole e le loro ombre coprono il {percent:.0f} %.</translation>
  </message>
  <message>
   <source>This model does not look for clouds.</source>
   <translation>Questo modello non cerca le nuvole.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Le nuvole e le loro ombre coprono il {percent:.0f} % dell'area.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Alla prima data le nuvole e le loro ombre coprono il {percent:.0f} % dell'area.</translation>
  </message>
  <message>
   <source>An input is an 8-bit picture, not a measurement.</source>
   <translation>Un ingresso è un'immagine a 8 bit, non una misura.</translation>
  </message>
  <message>
   <source>Only {percent:.0f} % of the {sensor} pixels have plausible values.</source>
   <translation>Solo il {percent:.0f} % dei pixel ({sensor}) ha valori plausibili.</translation>
  </message>
  <message>
   <source>Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right.</source>
   <translation>I punteggi delle maschere ({sensors}) non sono calibrati: dicono quanto il modello è sicuro, non quante volte ha ragione.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, and no pixel comes near the threshold.</source>
   <translation>La maschera {id} («{name}») è vuota e nessun pixel si avvicina alla soglia.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, but some pixels come near the threshold.</source>
   <translation>La maschera {id} («{name}») è vuota, ma alcuni pixel si avvicinano alla soglia.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La maschera {id} («{name}») è tracciata con decisione: punteggio medio {score:.2f}; il {percent:.0f} % resta quando la soglia si sposta.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La maschera {id} («{name}») è tracciata con discreta decisione: punteggio medio {score:.2f}; il {percent:.0f} % resta quando la soglia si sposta.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La maschera {id} («{name}») è tracciata vagamente: punteggio medio {score:.2f}; il {percent:.0f} % resta quando la soglia si sposta.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that differ from the masks: {differs} of {count}.</source>
   <translation>Affermazioni del ragionamento che differiscono dalle maschere: {differs} di {count}.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that equal the masks: {verified} of {count}; none differs.</source>
   <translation>Affermazioni del ragionamento che coincidono con le maschere: {verified} di {count}; nessuna differisce.</translation>
  </message>
  <message>
   <source>Neither answer nor reasoning states anything that the masks could bear out.</source>
   <translation>Né la risposta né il ragionamento affermano qualcosa che le maschere possano confermare.</translation>
  </message>
  <message>
   <source>checked before the mask was corrected</source>
   <translation>controllato prima della correzione della maschera</translation>
  </message>
  <message>
   <source>the mask was corrected</source>
   <translation>la maschera è stata corretta</translation>
  </message>
  <message>
   <source>TerraScope stress test · {time}</source>
   <translation>Stress test di TerraScope · {time}</translation>
  </message>
  <message>
   <source>{question} - TerraScope stress test</source>
   <translation>{question} – Stress test di TerraScope</translation>
  </message>
  <message>
   <source>of the masks kept</source>
   <translation>delle maschere conservate</translation>
  </message>
  <message>
   <source>of the answers kept</source>
   <translation>delle risposte conservate</translation>
  </message>
  <message>
   <source>distorted runs, {seconds:.0f} s</source>
   <translation>esecuzioni alterate, {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Clean answer</source>
   <translation>Risposta senza alterazioni</translation>
  </message>
  <message>
   <source>Clean answers</source>
   <translation>Risposte senza alterazioni</translation>
  </message>
  <message>
   <source>Tried on {rule}.</source>
   <translation>Provato su: {rule}.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curve</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabella</translation>
  </message>
  <message>
   <source>corruption</source>
   <translation>alterazione</translation>
  </message>
  <message>
   <source>masks kept</source>
   <translation>maschere conservate</translation>
  </message>
  <message>
   <source>answers kept</source>
   <translation>risposte conservate</translation>
  </message>
  <message>
   <source>answer first changes at</source>
   <translation>la risposta cambia da</translation>
  </message>
  <message>
   <source>never</source>
   <translation>mai</translation>
  </message>
  <message>
   <source>Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in both. Kept: the mean over the levels, the clean run being 100 %.</source>
   <translation>Colonne da 1 a 5: IoU media delle maschere con quelle dell'esecuzione senza alterazioni, sui pixel validi in entrambe. Conservato: la media dei livelli; l'esecuzione senza alterazioni è il 100 %.</translation>
  </message>
  <message>
   <source>An answer changes with its status, option, yes or no, class, or with a number that moves by more than {percent:.0f} %; numbers are not compared where ground leaves the picture (translation, rotation, scaling).</source>
   <translation>Una risposta cambia con il suo stato, l'opzione, il sì o no, la classe, o con un numero che si sposta di più del {percent:.0f} %; i numeri non si confrontano dove del terreno esce dall'immagine (traslazione, rotazione, ridimensionamento).</translation>
  </message>
  <message>
   <source>The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style.</source>
   <translation>Le dodici alterazioni di REOBench sono fatte con costanti proprie e sono dette «alla maniera di REOBench».</translation>
  </message>
  <message>
   <source>Every level</source>
   <translation>Tutti i livelli</translation>
  </message>
  <message>
   <source>level</source>
   <translation>livello</translation>
  </message>
  <message>
   <source>what was done</source>
   <translation>che cosa è stato fatto</translation>
  </message>
  <message>
   <source>mask</source>
   <translation>maschera</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>risposta</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>regge</translation>
  </message>
  <message>
   <source>status</source>
   <translation>stato</translation>
  </message>
  <message>
   <source>choice</source>
   <translation>scelta</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valore</translation>
  </message>
  <message>
   <source>number</source>
   <translation>numero</translation>
  </message>
  <message>
   <source>Not tried</source>
   <translation>Non provato</translation>
  </message>
  <message>
   <source>{model} ({device}), quick profile, seed {seed}.</source>
   <translation>{model} ({device}), profilo rapido, seme {seed}.</translation>
  </message>
  <message>
   <source>{model} ({device}), full profile, seed {seed}.</source>
   <translation>{model} ({device}), profilo completo, seme {seed}.</translation>
  </message>
  <message>
   <source>Optical layers only.</source>
   <translation>Solo layer ottici.</translation>
  </message>
  <message>
   <source>SAR layers only.</source>
   <translation>Solo layer SAR.</translation>
  </message>
  <message>
   <source>sar</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>senza data</translation>
  </message>
  <message>
   <source>first</source>
   <translation>prima</translation>
  </message>
  <message>
   <source>change</source>
   <translation>cambiamento</translation>
  </message>
  <message>
   <source>Against the level of each corruption: mask IoU</source>
   <translation>Secondo il livello di ogni alterazione: IoU delle maschere</translation>
  </message>
  <message>
   <source>Against the level of each corruption: share of answers that hold</source>
   <translation>Secondo il livello di ogni alterazione: quota delle risposte che reggono</translation>
  </message>
  <message>
   <source>the answer holds</source>
   <translation>la risposta regge</translation>
  </message>
  <message>
   <source>the answer changes</source>
   <translation>la risposta cambia</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>senza</translation>
  </message>
  <message>
   <source>{percent:.0f} % kept</source>
   <translation>{percent:.0f} % conservato</translation>
  </message>
  <message>
   <source>{percent:.0f} % of answers</source>
   <translation>{percent:.0f} % delle risposte</translation>
  </message>
  <message>
   <source>None of the {tried} corruptions tried changes the answer at any level.</source>
   <translation>Nessuna delle {tried} alterazioni provate cambia la risposta a nessun livello.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}.</source>
   <translation>La risposta cambia con: {changes}.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}, and with {more} more of the {tried} corruptions tried.</source>
   <translation>La risposta cambia con: {changes}; e con altre {more} delle {tried} alterazioni provate.</translation>
  </message>
  <message>
   <source>It holds at every level of {held} of {tried}.</source>
   <translation>Regge a ogni livello di {held} su {tried}.</translation>
  </message>
  <message>
   <source>The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the clean masks is kept on average over the levels.</source>
   <translation>Le maschere soffrono di più per: {corruption}; in media sui livelli si conserva il {percent:.0f} % della loro sovrapposizione con le maschere senza alterazioni.</translation>
  </message>
  <message>
   <source>{corruption} ({done})</source>
   <translation>{corruption} ({done})</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count} ({done})</source>
   <translation>{corruption} dal livello {level} di {count} ({done})</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} e {second}</translation>
  </message>
  <message>
   <source>{first}, {second}</source>
   <translation>{first}, {second}</translation>
  </message>
  <message>
   <source>contrast -{percent:.0f} %, brightness +{percent:.0f} % of the band's range</source>
   <translation>contrasto -{percent:.0f} %, luminosità +{percent:.0f} % dell'intervallo della banda</translation>
  </message>
  <message>
   <source>standard deviation {percent:.0f} % of the band's range</source>
   <translation>deviazione standard {percent:.0f} % dell'intervallo della banda</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the pixels black or saturated</source>
   <translation>{percent:.0f} % dei pixel neri o saturi</translation>
  </message>
  <message>
   <source>standard deviation {strength:g} pixels</source>
   <translation>deviazione standard {strength:g} pixel</translation>
  </message>
  <message>
   <source>{strength:.0f} pixels along the track</source>
   <translation>{strength:.0f} pixel lungo la traccia</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area under unmasked cloud</source>
   <translation>{percent:.0f} % dell'area sotto nuvole non mascherate</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the blue light from haze</source>
   <translation>{percent:.0f} % della luce blu dalla foschia</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the rows without data</source>
   <translation>{percent:.0f} % delle righe senza dati</translation>
  </message>
  <message>
   <source>8 bit, quality {strength:.0f}</source>
   <translation>8 bit, qualità {strength:.0f}</translation>
  </message>
  <message>
   <source>shifted by {percent:.0f} % of the side</source>
   <translation>spostato del {percent:.0f} % del lato</translation>
  </message>
  <message>
   <source>turned by {strength:.0f} degrees</source>
   <translation>ruotato di {strength:.0f} gradi</translation>
  </message>
  <message>
   <source>drawn at {percent:.0f} % of its size</source>
   <translation>disegnato al {percent:.0f} % della sua dimensione</translation>
  </message>
  <message>
   <source>as of {strength:.0f} looks</source>
   <translation>come con {strength:.0f} look</translation>
  </message>
  <message>
   <source>{strength:+.1f} dB</source>
   <translation>{strength:+.1f} dB</translation>
  </message>
  <message>
   <source>{strength:.0f} fewer</source>
   <translation>{strength:.0f} in meno</translation>
  </message>
  <message>
   <source>{strength:g} pixels between layers</source>
   <translation>{strength:g} pixel tra i layer</translation>
  </message>
  <message>
   <source>first and last exchanged</source>
   <translation>prima e ultima scambiate</translation>
  </message>
  <message>
   <source>date {strength:.0f} of 2 left out</source>
   <translation>data {strength:.0f} di 2 tralasciata</translation>
  </message>
  <message>
   <source>sensor {strength:.0f} of 2 left out</source>
   <translation>sensore {strength:.0f} di 2 tralasciato</translation>
  </message>
  <message>
   <source>without {lost}</source>
   <translation>senza {lost}</translation>
  </message>
  <message>
   <source>without the undated image</source>
   <translation>senza l'immagine senza data</translation>
  </message>
  <message>
   <source>without SAR</source>
   <translation>senza SAR</translation>
  </message>
  <message>
   <source>without optical</source>
   <translation>senza ottico</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first}; {second}</translation>
  </message>
  <message>
   <source>the whole area</source>
   <translation>l'intera area</translation>
  </message>
  <message>
   <source>the chip of {size} pixels around the clicked point</source>
   <translation>il ritaglio di {size} pixel intorno al punto cliccato</translation>
  </message>
  <message>
   <source>{count} of the area's chips of {size} pixels: the one in the middle, then by lot (seed {seed}), each at least half inside the area and valid</source>
   <translation>{count} dei ritagli di {size} pixel dell'area: quello al centro, poi per sorteggio (seme {seed}), ciascuno almeno per metà nell'area e valido</translation>
  </message>
  <message>
   <source>needs an optical layer</source>
   <translation>richiede un layer ottico</translation>
  </message>
  <message>
   <source>needs a SAR layer</source>
   <translation>richiede un layer SAR</translation>
  </message>
  <message>
   <source>needs a layer of the chosen sensor</source>
   <translation>richiede un layer del sensore scelto</translation>
  </message>
  <message>
   <source>needs two layers</source>
   <translation>richiede due layer</translation>
  </message>
  <message>
   <source>needs two dates</source>
   <translation>richiede due date</translation>
  </message>
  <message>
   <source>needs optical and SAR layers</source>
   <translation>richiede layer ottici e SAR</translation>
  </message>
  <message>
   <source>no level fits these layers</source>
   <translation>nessun livello si adatta a questi layer</translation>
  </message>
  <message>
   <source>{corruption} {reason}</source>
   <translation>{corruption} {reason}</translation>
  </message>
  <message>
   <source>No corruption can be applied to these layers: {reasons}. Choose others, or other layers.</source>
   <translation>Nessuna alterazione si può applicare a questi layer: {reasons}. Sceglierne altre, o altri layer.</translation>
  </message>
  <message>
   <source>{corruption}: no level fits these layers. Choose other corruptions or layers.</source>
   <translation>{corruption}: nessun livello si adatta a questi layer. Scegliere altre alterazioni o altri layer.</translation>
  </message>
  <message>
   <source>None of {count} chips of the area has a valid pixel. Choose a smaller area.</source>
   <translation>Nessuno dei {count} ritagli dell'area ha un pixel valido. Scegliere un'area più piccola.</translation>
  </message>
  <message>
   <source>{file}: {warning}</source>
   <translation>{file}: {warning}</translation>
  </message>
  <message>
   <source>{file} and {more} more: {warning}</source>
   <translation>{file} e altri {more}: {warning}</translation>
  </message>
  <message>
   <source>{file}: {channels} does not cover the area and is left out</source>
   <translation>{file}: fuori dall'area e quindi escluso: {channels}</translation>
  </message>
  <message>
   <source>{file}: {date} has no valid pixel in the area and is left out</source>
   <translation>{file}: {date} non ha alcun pixel valido nell'area ed è escluso</translation>
  </message>
  <message>
   <source>its name says the month {month} only; it is dated {date}</source>
   <translation>il nome indica solo il mese {month}; la data assegnata è {date}</translation>
  </message>
  <message>
   <source>dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so</source>
   <translation>datato {date} da TIFFTAG_DATETIME, che può essere il giorno di scrittura del file; in tal caso indicare la data</translation>
  </message>
  <message>
   <source>bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not</source>
   <translation>le bande da 1 a 11 senza 8A e 12 sono considerate quelle di Landsat 8; altrimenti indicare le bande</translation>
  </message>
  <message>
   <source>numbered bands are taken as Sentinel-2's; pass the bands if not</source>
   <translation>le bande numerate sono considerate quelle di Sentinel-2; altrimenti indicare le bande</translation>
  </message>
  <message>
   <source>the band number in the file name is taken as Sentinel-2's; pass the bands if not</source>
   <translation>il numero di banda nel nome del file è considerato quello di Sentinel-2; altrimenti indicare le bande</translation>
  </message>
  <message>
   <source>{count} unnamed bands are taken in the order {order}; pass the bands if not</source>
   <translation>{count} bande senza nome sono considerate nell'ordine {order}; altrimenti indicare le bande</translation>
  </message>
  <message>
   <source>an 8-bit picture: absolute reflectance is lost, answers are less certain</source>
   <translation>un'immagine a 8 bit: la riflettanza assoluta è persa, le risposte sono meno sicure</translation>
  </message>
  <message>
   <source>an 8-bit radar picture: absolute backscatter is lost, answers are less certain</source>
   <translation>un'immagine radar a 8 bit: la retrodiffusione assoluta è persa, le risposte sono meno sicure</translation>
  </message>
  <message>
   <source>8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download the bands with 16 or 32 bits</source>
   <translation>8 bit registrano la riflettanza a passi di {step:.3f}: le superfici scure come l'acqua perdono dettaglio; scaricare le bande a 16 o 32 bit</translation>
  </message>
  <message>
   <source>top-of-atmosphere reflectance without correction for the sun's height</source>
   <translation>riflettanza al limite dell'atmosfera senza correzione dell'altezza del sole</translation>
  </message>
  <message>
   <source>no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted</source>
   <translation>nessuna baseline di elaborazione trovata; tutti i valori partono da {lowest:.0f}, quindi si sottrae 1000</translation>
  </message>
  <message>
   <source>no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted</source>
   <translation>nessuna baseline di elaborazione trovata; i valori partono da {lowest:.0f}, quindi non si sottrae alcuno scarto</translation>
  </message>
  <message>
   <source>no scale found; integers are read as reflectance x 10000</source>
   <translation>nessuna scala trovata; gli interi sono letti come riflettanza × 10000</translation>
  </message>
  <message>
   <source>no scale found; values are read as reflectance x 10000</source>
   <translation>nessuna scala trovata; i valori sono letti come riflettanza × 10000</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>nessuna unità trovata; i valori senza negativi sono letti come potenza lineare (mediana {decibels:.1f} dB). Se sono ampiezze, impostare questa unità: nella tabella degli ingressi di QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>nessuna unità trovata; i valori senza negativi sono letti come potenza lineare (mediana {decibels:.1f} dB) e sono alti per questo: possono essere ampiezze, la loro radice quadrata. Se sono ampiezze, impostare questa unità: nella tabella degli ingressi di QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power ({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). If they are power, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>nessuna unità trovata; letti come ampiezza (mediana {decibels:.1f} dB), perché come potenza i valori sarebbero alti ({as_power:.1f} dB) e il loro speckle è quello delle ampiezze ({speckle:.2f}, la potenza ha circa 1.6). Se sono potenza, impostare questa unità: nella tabella degli ingressi di QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their speckle ({speckle:.2f}) is rather that of amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>nessuna unità trovata; i valori senza negativi sono letti come potenza lineare (mediana {decibels:.1f} dB), benché il loro speckle ({speckle:.2f}) sia piuttosto quello delle ampiezze, la loro radice quadrata. Se sono ampiezze, impostare questa unità: nella tabella degli ingressi di QGIS o con --units</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost</source>
   <translation>i pixel sono di {size:.3g} m, più dei {coarsest:g} m per cui il modello è fatto; gli oggetti piccoli si perdono</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m</source>
   <translation>i pixel sono di {size:.3g} m, meno dei {finest:g} m del modello; mediati a {used:.3g} m</translation>
  </message>
  <message>
   <source>{file} and {other} show the same bands of one place and day; where both are measured, {file} counts</source>
   <translation>{file} e {other} mostrano le stesse bande dello stesso luogo e giorno; dove entrambi sono misurati, conta {file}</translation>
  </message>
  <message>
   <source>The optical and the SAR layer are {days} days apart but were read as one date.</source>
   <translation>Il layer ottico e quello SAR distano {days} giorni, ma sono stati letti come una sola data.</translation>
  </message>
  <message>
   <source>{count} dates were given; masks are of the first and the last, {between} between not used.</source>
   <translation>Sono state date {count} date; le maschere sono della prima e dell'ultima, {between} intermedie non sono usate.</translation>
  </message>
  <message>
   <source>The SAR layer of {date} is not used: of two dates the model sees one picture each.</source>
   <translation>Il layer SAR del {date} non è usato: di due date il modello vede un'immagine ciascuna.</translation>
  </message>
  <message>
   <source>The SAR layer of the first date is not used: of two dates the model sees one picture each.</source>
   <translation>Il layer SAR della prima data non è usato: di due date il modello vede un'immagine ciascuna.</translation>
  </message>
  <message>
   <source>The SAR layer of the second date is not used: of two dates the model sees one picture each.</source>
   <translation>Il layer SAR della seconda data non è usato: di due date il modello vede un'immagine ciascuna.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>L'area è di {side} pixel per lato; il modello la vede ridotta a {seen} e traccia le maschere a {drawn}. Scegliere un'area più piccola per oggetti piccoli.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>L'area è di {side} pixel per lato; il modello vede ognuna delle due immagini ridotta a {seen} e traccia le maschere a {drawn}. Scegliere un'area più piccola per oggetti piccoli.</translation>
  </message>
  <message>
   <source>Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. Ask with the SAR layer alone for the rest.</source>
   <translation>Le maschere sono tracciate sull'immagine ottica, valida sul {percent:.0f} % di ciò che mostra l'immagine SAR. Per il resto, chiedere con il solo layer SAR.</translation>
  </message>
  <message>
   <source>The answer says '{said}', the masks say {found}.</source>
   <translation>La risposta dice «{said}», le maschere dicono {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the answer was not measured.</source>
   <translation>L'affermazione «{said}» della risposta non è stata misurata.</translation>
  </message>
  <message>
   <source>The reasoning says '{said}', the masks say {found}.</source>
   <translation>Il ragionamento dice «{said}», le maschere dicono {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the reasoning was not measured.</source>
   <translation>L'affermazione «{said}» del ragionamento non è stata misurata.</translation>
  </message>
  <message>
   <source>{count} of the statements in the reasoning cannot be checked with the masks.</source>
   <translation>Affermazioni del ragionamento che non si possono verificare con le maschere: {count}.</translation>
  </message>
  <message>
   <source>The compared masks rest on different sensors ({rests}): part of the difference may be theirs.</source>
   <translation>Le maschere confrontate si basano su sensori diversi ({rests}): parte della differenza può venire da questi.</translation>
  </message>
  <message>
   <source>The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several.</source>
   <translation>Le maschere si sovrappongono ({names}): le loro quote sommano a {percent:.1f} %, perché un pixel può appartenere a più di una.</translation>
  </message>
  <message>
   <source>In a description each pixel counts for the one class that fits it best. Asked for alone, a class may cover more: {classes}.</source>
   <translation>In una descrizione ogni pixel conta per la sola classe che gli si adatta meglio. Chiesta da sola, una classe può coprire di più: {classes}.</translation>
  </message>
  <message>
   <source>"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked for, as in "the northern half"; draw a polygon around any other part.</source>
   <translation>«{said}» nella domanda non è stato considerato. Si può chiedere di metà, quarti e del centro dell'area, come in «the northern half»; disegnare un poligono attorno a qualsiasi altra parte.</translation>
  </message>
  <message>
   <source>Of each window of the stress test {part} was looked at.</source>
   <translation>Di ogni finestra del test di stress è stata esaminata solo questa parte: {part}.</translation>
  </message>
  <message>
   <source>The layers have no CRS: north is taken to be up in the picture.</source>
   <translation>I layer non hanno SR: si considera che il nord sia in alto nell'immagine.</translation>
  </message>
  <message>
   <source>The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, no other date.</source>
   <translation>La domanda parla di {asked}, le maschere sono del {found}: il modello distingue soltanto la prima immagine e l'ultima.</translation>
  </message>
  <message>
   <source>The question is long: only its beginning and its end were read.</source>
   <translation>La domanda è lunga: ne sono stati letti solo l'inizio e la fine.</translation>
  </message>
  <message>
   <source>{model} states no intervals that further looks could widen: the area was looked at once.</source>
   <translation>{model} non indica intervalli che altri sguardi potrebbero allargare: l'area è stata guardata una sola volta.</translation>
  </message>
  <message>
   <source>The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.</source>
   <translation>Il ragionamento è stato terminato dopo {count} token, il massimo consentito, ed è stata chiesta la risposta.</translation>
  </message>
  <message>
   <source>The answer was cut off at the limit of tokens.</source>
   <translation>La risposta è stata troncata al limite di token.</translation>
  </message>
  <message>
   <source>The model left out the tags of its answer; what it wrote after its reasoning was taken.</source>
   <translation>Il modello ha omesso i tag della risposta; si è preso ciò che ha scritto dopo il ragionamento.</translation>
  </message>
  <message>
   <source>Probabilities of {sensors} masks are not calibrated: scores only rank them.</source>
   <translation>Le probabilità delle maschere ({sensors}) non sono calibrate: i punteggi le ordinano soltanto.</translation>
  </message>
  <message>
   <source>Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] on they are less certain.</source>
   <translation>Di due date il modello ha imparato a tracciare solo le maschere del suo primo segno: [1] e [2]; da [{mask}] in poi sono meno sicure.</translation>
  </message>
  <message>
   <source>The bundle was exported without the official prompt (--prompt-file); the model was trained with that one.</source>
   <translation>Il pacchetto è stato esportato senza il prompt ufficiale (--prompt-file); il modello è stato addestrato con quello.</translation>
  </message>
  <message>
   <source>{model} does not use the learned class '{learned}'; TerraScope Lite does.</source>
   <translation>{model} non usa la classe appresa «{learned}»; TerraScope Lite sì.</translation>
  </message>
  <message>
   <source>The model made no mask of '{learned}'. Ask in other words.</source>
   <translation>Il modello non ha fatto alcuna maschera di «{learned}». Chiedere con altre parole.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not hold here.</source>
   <translation>La classe «{learned}» è stata appresa da layer {taught} ed è cercata in layer {found}: i suoi punteggi qui non valgono.</translation>
  </message>
  <message>
   <source>{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: where the class is common some of them are of the class, and scores and areas come out too low.</source>
   <translation>{drawn} dei {count} luoghi che rappresentano tutto il resto sono stati scelti a caso e nessuno li ha guardati: dove la classe è frequente alcuni le appartengono, e punteggi e superfici risultano troppo bassi.</translation>
  </message>
  <message>
   <source>Not cross-validated: the labels lie too close together, or in too few places, to test some that are not next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other.</source>
   <translation>Senza validazione incrociata: le etichette sono troppo vicine o in troppo pochi luoghi per provarne alcune non accanto a quelle apprese. Le probabilità non sono calibrate. Etichettare più luoghi, distanti fra loro.</translation>
  </message>
  <message>
   <source>{count} places were labelled as the class and as something else, and left out.</source>
   <translation>Luoghi etichettati sia come la classe sia come altro, e quindi esclusi: {count}.</translation>
  </message>
  <message>
   <source>The model knows '{phrase}' as {known}; with this class the word means the learned one.</source>
   <translation>Il modello conosce «{phrase}» come {known}; con questa classe la parola indica quella appresa.</translation>
  </message>
  <message>
   <source>evidence.geojson: not written, because it needs a CRS and the rasters have none.</source>
   <translation>evidence.geojson: non scritto, perché richiede un SR e i raster non ne hanno.</translation>
  </message>
  <message>
   <source>{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.</source>
   <translation>{file}: testo più lungo di {bytes} byte troncato in {fields}, segnato con {mark}; il GeoPackage lo contiene intero.</translation>
  </message>
  <message>
   <source>{file}: written in pixel units without a CRS, because the rasters have none.</source>
   <translation>{file}: scritto in unità di pixel, senza SR, perché i raster non ne hanno.</translation>
  </message>
  <message>
   <source>{file}: written without .prj, in pixel units, because the rasters have no CRS.</source>
   <translation>{file}: scritto senza .prj, in unità di pixel, perché i raster non hanno SR.</translation>
  </message>
  <message>
   <source>{file}: not written, because the answer has no mask.</source>
   <translation>{file}: non scritto, perché la risposta non ha maschere.</translation>
  </message>
  <message>
   <source>{item}: no picture for the report ({error}).</source>
   <translation>{item}: nessuna immagine per il rapporto ({error}).</translation>
  </message>
  <message>
   <source>{file}: not written, because no mask has probabilities.</source>
   <translation>{file}: non scritto, perché nessuna maschera ha probabilità.</translation>
  </message>
  <message>
   <source>Loading takes {memory}.</source>
   <translation>Il caricamento richiede {memory}.</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>circa {needed:.1f} GB di memoria GPU (pesi {weights:.1f}, cache {cache:.1f}, spazio di lavoro {workspace:.1f}); {free:.1f} GB sono liberi</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>circa {needed:.1f} GB di memoria GPU (pesi {weights:.1f}, cache {cache:.1f}, spazio di lavoro {workspace:.1f}); non si sa quanta sia libera</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>circa {needed:.1f} GB di memoria (pesi {weights:.1f}, cache {cache:.1f}, spazio di lavoro {workspace:.1f}); {free:.1f} GB sono liberi</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>circa {needed:.1f} GB di memoria (pesi {weights:.1f}, cache {cache:.1f}, spazio di lavoro {workspace:.1f}); non si sa quanta sia libera</translation>
  </message>
  <message>
   <source>Unknown error.</source>
   <translation>Errore sconosciuto.</translation>
  </message>
  <message>
   <source>The model's bundle cannot be used: {problem}</source>
   <translation>Il pacchetto del modello non si può usare: {problem}</translation>
  </message>
  <message>
   <source>The engine failed: {problem}</source>
   <translation>Il motore ha fallito: {problem}</translation>
  </message>
  <message>
   <source>{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.</source>
   <translation>{file}: {field} è {found}, atteso {expected}. Imparare di nuovo la classe o procurarsi un file intatto.</translation>
  </message>
  <message>
   <source>Class {learned}: expected 1 to {most} words for it, the name first.</source>
   <translation>Classe {learned}: attese da 1 a {most} parole, per primo il nome.</translation>
  </message>
  <message>
   <source>{file}: band {number} did not read back as written; try another folder.</source>
   <translation>{file}: la banda {number} non si è riletta come scritta; provare un'altra cartella.</translation>
  </message>
  <message>
   <source>{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.</source>
   <translation>{file}: GeoJSON richiede un SR, ma i raster non ne hanno; scrivere gpkg o shp.</translation>
  </message>
  <message>
   <source>{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage.</source>
   <translation>{file}: {found} elementi dopo la scrittura, attesi {expected}. Liberare spazio o scrivere un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead.</source>
   <translation>{file}: un elemento copre {found:.1f} m2 dopo la scrittura, attesi {expected:.1f}. Scrivere piuttosto un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its spatial index; free some space on the output disk.</source>
   <translation>{file}: il layer {layer} ha perso il suo indice spaziale; liberare spazio sul disco di uscita.</translation>
  </message>
  <message>
   <source>The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.</source>
   <translation>Il contorno di una maschera copre {found:.0f} pixel, attesi {expected}; si prega di segnalarlo.</translation>
  </message>
  <message>
   <source>The outline of a mask is not valid: {problem}. Please report this.</source>
   <translation>Il contorno di una maschera non è valido: {problem}. Si prega di segnalarlo.</translation>
  </message>
  <message>
   <source>{file}: its .cpg does not say UTF-8 after writing; choose another output folder.</source>
   <translation>{file}: il suo .cpg non dice UTF-8 dopo la scrittura; scegliere un'altra cartella di uscita.</translation>
  </message>
  <message>
   <source>{folder}: GDAL takes a path with ! for an archive; choose a folder without it.</source>
   <translation>{folder}: GDAL prende un percorso con ! per un archivio; scegliere una cartella senza quel segno.</translation>
  </message>
  <message>
   <source>{file}: there is a layer {layer} already; it is never written over. Name another.</source>
   <translation>{file}: esiste già un layer {layer}; non viene mai sovrascritto. Nominarne un altro.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.</source>
   <translation>{file}: il layer {layer} ha {found} righe dopo la scrittura, attese {expected}. Liberare spazio.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its CRS; free some space or choose another output folder.</source>
   <translation>{file}: il layer {layer} ha perso il suo SR; liberare spazio o scegliere un'altra cartella di uscita.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.</source>
   <translation>{file}: il layer {layer} ha cambiato i valori di {item}; scrivere piuttosto un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. Write a GeoPackage instead.</source>
   <translation>{file}: un contorno del layer {layer} copre {found} dopo la scrittura, atteso {expected}. Scrivere piuttosto un GeoPackage.</translation>
  </message>
  <message>
   <source>Unexpected {kind}: {problem}. Please report it with the details.</source>
   <translation>Errore inatteso {kind}: {problem}. Si prega di segnalarlo con i dettagli.</translation>
  </message>
  <message>
   <source>No model is loaded. Load one first.</source>
   <translation>Nessun modello è caricato. Caricarne prima uno.</translation>
  </message>
  <message>
   <source>The engine's Python {program} does not start. Repair the engine in the Engine tab.</source>
   <translation>Il Python del motore, {program}, non si avvia. Riparare il motore nella scheda Motore.</translation>
  </message>
  <message>
   <source>Choose a smaller area, or repair the engine in the Engine tab.</source>
   <translation>Scegliere un'area più piccola o riparare il motore nella scheda Motore.</translation>
  </message>
  <message>
   <source>Repair the engine in the Engine tab.</source>
   <translation>Riparare il motore nella scheda Motore.</translation>
  </message>
  <message>
   <source>The engine's process ended with code {code}.</source>
   <translation>Il processo del motore è terminato con codice {code}.</translation>
  </message>
  <message>
   <source>The engine is not installed.</source>
   <translation>Il motore non è installato.</translation>
  </message>
  <message>
   <source>The engine's process ended twice with code {code}: {reason}</source>
   <translation>Il processo del motore è terminato due volte con codice {code}: {reason}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dove</translation>
  </message>
  <message>
   <source>Show the progress</source>
   <translation>Mostra l'avanzamento</translation>
  </message>
  <message>
   <source>One step before the first question: install the engine that reads the pixels. It needs its own Python environment, once.</source>
   <translation>Un passo prima della prima domanda: installare il motore che legge i pixel. Serve un ambiente Python dedicato, una sola volta.</translation>
  </message>
  <message>
   <source>Set up the engine…</source>
   <translation>Configura il motore…</translation>
  </message>
  <message>
   <source>The engine is being set up: {doing}</source>
   <translation>Configurazione del motore in corso: {doing}</translation>
  </message>
  <message>
   <source>linear power</source>
   <translation>potenza lineare</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>ampiezza</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Acquisition date, YYYY-MM-DD. Double-click to change it.</source>
   <translation>Data di acquisizione, AAAA-MM-GG. Doppio clic per cambiarla.</translation>
  </message>
  <message>
   <source>What the values of a radar layer are, found by names and values unless it is set. Double-click to set it.</source>
   <translation>Che cosa sono i valori di un layer radar; si ricava da nomi e valori se non è impostato. Doppio clic per impostarlo.</translation>
  </message>
  <message>
   <source>Double-click to change it.</source>
   <translation>Doppio clic per cambiare.</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Ruolo</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bande</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unità</translation>
  </message>
  <message>
   <source>cannot be opened</source>
   <translation>non si apre</translation>
  </message>
  <message>
   <source>This is a guess. Double-click to set it.</source>
   <translation>È un'ipotesi. Doppio clic per impostarla.</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Ottico</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignora</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>dal file</translation>
  </message>
  <message>
   <source>Input layers</source>
   <translation>Layer d'ingresso</translation>
  </message>
  <message>
   <source>Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or both, one or more dates.</source>
   <translation>Iniziare aggiungendo immagini satellitari al progetto: Sentinel-2 (ottico), Sentinel-1 (SAR) o entrambi, una o più date.</translation>
  </message>
  <message>
   <source>Add raster layer…</source>
   <translation>Aggiungi layer raster…</translation>
  </message>
  <message>
   <source>Guess again</source>
   <translation>Indovina di nuovo</translation>
  </message>
  <message>
   <source>Use as {role}</source>
   <translation>Usa come {role}</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Where the model may run</source>
   <translation>Dove può girare il modello</translation>
  </message>
  <message>
   <source>not run yet</source>
   <translation>non ancora eseguito</translation>
  </message>
  <message>
   <source>Click to copy diagnostics.</source>
   <translation>Fare clic per copiare la diagnostica.</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Nessun modello installato</translation>
  </message>
  <message>
   <source>Device that really ran: {text}</source>
   <translation>Dispositivo realmente usato: {text}</translation>
  </message>
  <message>
   <source>In English, for example: How many hectares of water are there?</source>
   <translation>In inglese, per esempio: How many hectares of water are there?</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Chiedi</translation>
  </message>
  <message>
   <source>Suggestions and earlier questions</source>
   <translation>Suggerimenti e domande precedenti</translation>
  </message>
  <message>
   <source>Several looks</source>
   <translation>Più sguardi</translation>
  </message>
  <message>
   <source>Also looks at the area mirrored, shifted and without single layers, and says how far the masks agree. Takes about four to six times as long.</source>
   <translation>Guarda l'area anche specchiata, spostata e senza singoli layer e dice quanto le maschere concordano. Richiede circa da quattro a sei volte più tempo.</translation>
  </message>
  <message>
   <source>Probability layers</source>
   <translation>Layer di probabilità</translation>
  </message>
  <message>
   <source>Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.</source>
   <translation>Aggiunge la probabilità di ogni pixel sotto le maschere. Anche il menu di una maschera la offre, pure in seguito.</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Altro</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>In coda</translation>
  </message>
  <message>
   <source>Ask this question (Return)</source>
   <translation>Fai questa domanda (Invio)</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Suggerimenti</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Domande precedenti</translation>
  </message>
  <message>
   <source>Put this question into the box</source>
   <translation>Metti questa domanda nella casella</translation>
  </message>
  <message>
   <source>TerraScope 8B: tokens of a mask</source>
   <translation>TerraScope 8B: token di una maschera</translation>
  </message>
  <message>
   <source>Which picture tokens the model gets back after each mask. It was trained with 8.</source>
   <translation>Quali token dell’immagine il modello riceve dopo ogni maschera. È stato addestrato con 8.</translation>
  </message>
  <message>
   <source>TerraScope 8B: optical or SAR token</source>
   <translation>TerraScope 8B: token ottico o SAR</translation>
  </message>
  <message>
   <source>Which layer the tokens come from where an optical and a SAR layer are read together.</source>
   <translation>Da quale layer vengono i token quando un layer ottico e uno SAR sono letti insieme.</translation>
  </message>
  <message>
   <source>at most 8, as the released code</source>
   <translation>al massimo 8, come il codice</translation>
  </message>
  <message>
   <source>at most 128, as the paper</source>
   <translation>al massimo 128, come l’articolo</translation>
  </message>
  <message>
   <source>by valid pixels</source>
   <translation>in base ai pixel validi</translation>
  </message>
  <message>
   <source>by the paper's rank</source>
   <translation>in base al rango dell’articolo</translation>
  </message>
  <message>
   <source>Click a place on the map.</source>
   <translation>Fare clic su un punto della mappa.</translation>
  </message>
  <message>
   <source>Drag a box on the map.</source>
   <translation>Tracciare un rettangolo sulla mappa.</translation>
  </message>
  <message>
   <source>Click the corners on the map; a right click closes the polygon.</source>
   <translation>Fare clic sui vertici nella mappa; un clic destro chiude il poligono.</translation>
  </message>
  <message>
   <source>Make a polygon layer the active one and select features in it.</source>
   <translation>Rendere attivo un layer poligonale e selezionarvi degli elementi.</translation>
  </message>
  <message>
   <source>Select at most 1,000 features; for more use the tool Ask for each feature.</source>
   <translation>Selezionare al massimo 1000 elementi; per di più usare lo strumento Chiedi per ogni elemento.</translation>
  </message>
  <message>
   <source>Select one or more polygons in {layer}.</source>
   <translation>Selezionare uno o più poligoni in {layer}.</translation>
  </message>
  <message>
   <source>{file} is no longer there. Ask again with "Probability layers" switched on.</source>
   <translation>{file} non c'è più. Chiedere di nuovo con «Layer di probabilità» attivo.</translation>
  </message>
  <message>
   <source>This area cannot be brought into the layer's CRS. Choose another place.</source>
   <translation>Quest'area non può essere convertita nel SR del layer. Scegliere un altro luogo.</translation>
  </message>
  <message>
   <source>1 tile</source>
   <translation>1 riquadro</translation>
  </message>
  <message>
   <source>The area lies outside {layer}. Choose another place or zoom to the layer.</source>
   <translation>L'area è fuori da {layer}. Scegliere un altro luogo o zoomare sul layer.</translation>
  </message>
  <message>
   <source>{count} tiles</source>
   <translation>{count} riquadri</translation>
  </message>
  <message>
   <source>about {time}</source>
   <translation>circa {time}</translation>
  </message>
  <message>
   <source>first guess {time}</source>
   <translation>prima stima {time}</translation>
  </message>
  <message>
   <source>Area of the question</source>
   <translation>Area della domanda</translation>
  </message>
  <message>
   <source>Draw the area on the map</source>
   <translation>Disegna l'area sulla mappa</translation>
  </message>
  <message>
   <source>Zoom to the area</source>
   <translation>Zoom sull'area</translation>
  </message>
  <message>
   <source>Visible map extent</source>
   <translation>Estensione visibile</translation>
  </message>
  <message>
   <source>Whole layers</source>
   <translation>Layer interi</translation>
  </message>
  <message>
   <source>Around a clicked place</source>
   <translation>Attorno a un clic</translation>
  </message>
  <message>
   <source>Drawn box</source>
   <translation>Rettangolo disegnato</translation>
  </message>
  <message>
   <source>Drawn polygon</source>
   <translation>Poligono disegnato</translation>
  </message>
  <message>
   <source>Selected features</source>
   <translation>Elementi selezionati</translation>
  </message>
  <message>
   <source>Learned classes</source>
   <translation>Classi apprese</translation>
  </message>
  <message>
   <source>Save the class</source>
   <translation>Salva la classe</translation>
  </message>
  <message>
   <source>Learned class (*.json)</source>
   <translation>Classe appresa (*.json)</translation>
  </message>
  <message>
   <source>Learning, step {step} of {count}…</source>
   <translation>Apprendimento, passo {step} di {count}…</translation>
  </message>
  <message>
   <source>Now ask for it, for example "How much {name} is there?"</source>
   <translation>Ora chiedere della classe, per esempio «How much {name} is there?»</translation>
  </message>
  <message>
   <source>Teach a class the model has no word for: show it in a few places, then ask for it by name.</source>
   <translation>Insegnare una classe per cui il modello non ha parola: mostrarla in alcuni luoghi, poi chiederne per nome.</translation>
  </message>
  <message>
   <source>Teach a class…</source>
   <translation>Insegna una classe…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Salva…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Rimuovi</translation>
  </message>
  <message>
   <source>for example quarry</source>
   <translation>per esempio quarry</translation>
  </message>
  <message>
   <source>comma-separated</source>
   <translation>separate da virgole</translation>
  </message>
  <message>
   <source>clicked places only</source>
   <translation>solo clic</translation>
  </message>
  <message>
   <source>Selected features only</source>
   <translation>Solo elementi selezionati</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <source>Other words</source>
   <translation>Altre parole</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etichette</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Its value</source>
   <translation>Il suo valore</translation>
  </message>
  <message>
   <source>Random places as the rest</source>
   <translation>Luoghi a caso come resto</translation>
  </message>
  <message>
   <source>Labels cannot tell how common the class is: they are chosen. A rough guess is enough.</source>
   <translation>Le etichette non dicono quanto la classe è frequente: sono scelte. Basta una stima approssimativa.</translation>
  </message>
  <message>
   <source>Expected share of the area</source>
   <translation>Parte attesa dell'area</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Apprendi</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annulla</translation>
  </message>
  <message>
   <source>Here it is</source>
   <translation>Qui c'è</translation>
  </message>
  <message>
   <source>Here it is not</source>
   <translation>Qui non c'è</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Cancella</translation>
  </message>
  <message>
   <source>{own} clicked places of it, {other} of something else</source>
   <translation>{own} luoghi cliccati della classe, {other} di altro</translation>
  </message>
  <message>
   <source>Click places on the map:</source>
   <translation>Cliccare dei luoghi sulla mappa:</translation>
  </message>
  <message>
   <source>How well it does</source>
   <translation>Quanto funziona</translation>
  </message>
  <message>
   <source>The engine sent a {kind} that cannot be read: {reason}</source>
   <translation>Il motore ha inviato un {kind} illeggibile: {reason}</translation>
  </message>
  <message>
   <source>TerraScope Pixel Reasoning</source>
   <translation>TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Cronologia</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motore</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer</source>
   <translation>Chiedi qui: fare clic su un punto di un layer</translation>
  </message>
  <message>
   <source>Options…</source>
   <translation>Opzioni…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aiuto</translation>
  </message>
  <message>
   <source>comes with the plugin</source>
   <translation>incluso nel plugin</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>installato</translation>
  </message>
  <message>
   <source>Diagnostics copied to the clipboard.</source>
   <translation>Diagnostica copiata negli appunti.</translation>
  </message>
  <message>
   <source>The engine is ready.</source>
   <translation>Il motore è pronto.</translation>
  </message>
  <message>
   <source>Folder of the bundle (it holds bundle.json)</source>
   <translation>Cartella del pacchetto (contiene bundle.json)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copia diagnostica</translation>
  </message>
  <message>
   <source>The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), and then works offline.</source>
   <translation>Il motore gira in un ambiente Python proprio, separato da QGIS: il Python e il numpy di QGIS restano intatti. Si installa una volta (circa 200 MB da scaricare e 700 MB su disco; CUDA più di 1 GB) e poi funziona offline.</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Works everywhere.</source>
   <translation>Funziona ovunque.</translation>
  </message>
  <message>
   <source>CUDA (NVIDIA GPU)</source>
   <translation>CUDA (GPU NVIDIA)</translation>
  </message>
  <message>
   <source>Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB.</source>
   <translation>Richiede un driver NVIDIA per CUDA 13 e uno scaricamento di oltre 1 GB.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Versione</translation>
  </message>
  <message>
   <source>For machines without internet: every package is taken from this folder.</source>
   <translation>Per macchine senza internet: tutti i pacchetti vengono presi da questa cartella.</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelli</translation>
  </message>
  <message>
   <source>Install a bundle…</source>
   <translation>Installa un pacchetto…</translation>
  </message>
  <message>
   <source>Setting up…</source>
   <translation>Configurazione…</translation>
  </message>
  <message>
   <source>Offline, optional: a folder of wheel files</source>
   <translation>Senza rete, facoltativo: una cartella di file wheel</translation>
  </message>
  <message>
   <source>Python 3.11 or newer, optional: it is found by itself</source>
   <translation>Python 3.11 o più recente, facoltativo: si trova da solo</translation>
  </message>
  <message>
   <source>Repair or reinstall</source>
   <translation>Ripara o reinstalla</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Installa il motore</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Nessun modello installato.</translation>
  </message>
  <message>
   <source>Install the engine first: it checks the bundle.</source>
   <translation>Installare prima il motore: controlla il pacchetto.</translation>
  </message>
  <message>
   <source>Not installed yet.</source>
   <translation>Non ancora installato.</translation>
  </message>
  <message>
   <source>Ready: {found}</source>
   <translation>Pronto: {found}</translation>
  </message>
  <message>
   <source>Help: TerraScope Pixel Reasoning</source>
   <translation>Aiuto: TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>several</source>
   <translation>più di uno</translation>
  </message>
  <message>
   <source>one</source>
   <translation>uno</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Looks</source>
   <translation>Sguardi</translation>
  </message>
  <message>
   <source>Comparison of two runs</source>
   <translation>Confronto di due esecuzioni</translation>
  </message>
  <message>
   <source>Save the recipe</source>
   <translation>Salva la ricetta</translation>
  </message>
  <message>
   <source>{file} is no longer there. The question is in the box: check inputs and area, then ask.</source>
   <translation>{file} non c'è più. La domanda è nella casella: controllare input e area, poi chiedere.</translation>
  </message>
  <message>
   <source>Show this run again</source>
   <translation>Mostra di nuovo questa esecuzione</translation>
  </message>
  <message>
   <source>Ask the same again</source>
   <translation>Chiedi di nuovo la stessa cosa</translation>
  </message>
  <message>
   <source>Compare two selected runs</source>
   <translation>Confronta due esecuzioni selezionate</translation>
  </message>
  <message>
   <source>Save the recipe, without local paths…</source>
   <translation>Salva la ricetta, senza percorsi locali…</translation>
  </message>
  <message>
   <source>Delete from the history; layers stay</source>
   <translation>Elimina dalla cronologia; i layer restano</translation>
  </message>
  <message>
   <source>History of questions</source>
   <translation>Cronologia delle domande</translation>
  </message>
  <message>
   <source>Nothing was asked in this project yet. Every run will be listed here and saved with the project.</source>
   <translation>In questo progetto non è stato ancora chiesto nulla. Ogni esecuzione sarà elencata qui e salvata con il progetto.</translation>
  </message>
  <message>
   <source>Question and answer</source>
   <translation>Domanda e risposta</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quando</translation>
  </message>
  <message>
   <source>Layers: {names}</source>
   <translation>Layer: {names}</translation>
  </message>
  <message>
   <source>Ask TerraScope about the pixels</source>
   <translation>Chiedi a TerraScope dei pixel</translation>
  </message>
  <message>
   <source>Ask TerraScope</source>
   <translation>Chiedi a TerraScope</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>tutti i core</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Thread</translation>
  </message>
  <message>
   <source>60 % of what is free</source>
   <translation>60 % di quanto è libero</translation>
  </message>
  <message>
   <source>Working memory</source>
   <translation>Memoria di lavoro</translation>
  </message>
  <message>
   <source>one chip of the model</source>
   <translation>un ritaglio del modello</translation>
  </message>
  <message>
   <source>Window round a clicked place</source>
   <translation>Finestra attorno a un punto cliccato</translation>
  </message>
  <message>
   <source>Add the masks to the project as they are drawn</source>
   <translation>Aggiungi le maschere al progetto man mano che sono disegnate</translation>
  </message>
  <message>
   <source>the plugin's own environment</source>
   <translation>l'ambiente proprio del plugin</translation>
  </message>
  <message>
   <source>Python of an own engine</source>
   <translation>Python di un motore proprio</translation>
  </message>
  <message>
   <source>Cancelled before the first step.</source>
   <translation>Annullato prima del primo passo.</translation>
  </message>
  <message>
   <source>The run failed.</source>
   <translation>L'esecuzione è fallita.</translation>
  </message>
  <message>
   <source>Cancelled: the steps below are partial, there is no answer.</source>
   <translation>Annullato: i passi qui sotto sono parziali, non c'è risposta.</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>meno di 1 s</translation>
  </message>
  <message>
   <source>Declined: {reason}</source>
   <translation>Rifiutato: {reason}</translation>
  </message>
  <message>
   <source>Rests on {sensors}</source>
   <translation>Si basa su {sensors}</translation>
  </message>
  <message>
   <source>Compared with the masks, not with the ground: a mask can itself be wrong.</source>
   <translation>Confrontato con le maschere, non con il terreno: anche una maschera può essere errata.</translation>
  </message>
  <message>
   <source>Measured again in the mask you corrected; it replaces the model's number.</source>
   <translation>Misurato di nuovo nella maschera corretta; sostituisce il numero del modello.</translation>
  </message>
  <message>
   <source>Struck out of the text, which stands below as the model wrote it.</source>
   <translation>Tolto dal testo, che compare sotto come l'ha scritto il modello.</translation>
  </message>
  <message>
   <source>Ask again to have it checked with the corrected mask.</source>
   <translation>Chiedere di nuovo per farlo controllare con la maschera corretta.</translation>
  </message>
  <message>
   <source>No mask of this answer can confirm or refute it.</source>
   <translation>Nessuna maschera di questa risposta può confermarlo o smentirlo.</translation>
  </message>
  <message>
   <source>{said}: measured in the corrected mask</source>
   <translation>{said}: misurato nella maschera corretta</translation>
  </message>
  <message>
   <source>The text says {said}, the mask has {measured}</source>
   <translation>Il testo dice {said}, la maschera ha {measured}</translation>
  </message>
  <message>
   <source>Verified from the mask</source>
   <translation>Verificato dalla maschera</translation>
  </message>
  <message>
   <source>{said}: verified from the mask</source>
   <translation>{said}: verificato dalla maschera</translation>
  </message>
  <message>
   <source>{said}: not checked since the mask was corrected</source>
   <translation>{said}: non controllato dopo la correzione della maschera</translation>
  </message>
  <message>
   <source>{said}: cannot be verified from the masks</source>
   <translation>{said}: non verificabile dalle maschere</translation>
  </message>
  <message>
   <source>{said}: no longer holds</source>
   <translation>{said}: non vale più</translation>
  </message>
  <message>
   <source>Edit the mask with QGIS' tools and save the edits: the area is then measured again.</source>
   <translation>Modificare la maschera con gli strumenti di QGIS e salvare: l'area viene rimisurata.</translation>
  </message>
  <message>
   <source>The outline of the model's mask was too large to be kept with the project. Ask again to have it.</source>
   <translation>Il contorno della maschera del modello era troppo grande per essere conservato nel progetto. Ripetere la domanda per riaverlo.</translation>
  </message>
  <message>
   <source>Undo the corrections</source>
   <translation>Annulla le correzioni</translation>
  </message>
  <message>
   <source>"{layer}" cannot be edited: the mask stays as it is.</source>
   <translation>"{layer}" non può essere modificato: la maschera resta com'è.</translation>
  </message>
  <message>
   <source>Undo the corrections: back to the model's mask and its numbers</source>
   <translation>Annulla le correzioni: torna alla maschera del modello e ai suoi numeri</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, {parts} parts</source>
   <translation>{pixels} di {valid} pixel validi, {parts} parti</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, 1 part</source>
   <translation>{pixels} di {valid} pixel validi, 1 parte</translation>
  </message>
  <message>
   <source>Show or hide this mask on the map</source>
   <translation>Mostra o nascondi questa maschera sulla mappa</translation>
  </message>
  <message>
   <source>Zoom to the mask</source>
   <translation>Zoom sulla maschera</translation>
  </message>
  <message>
   <source>Show the probability of each pixel</source>
   <translation>Mostra la probabilità di ogni pixel</translation>
  </message>
  <message>
   <source>Correct the mask with QGIS' editing tools</source>
   <translation>Correggi la maschera con gli strumenti di modifica di QGIS</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nulla trovato</translation>
  </message>
  <message>
   <source>Click to zoom. Right-click for its probability and to correct it.</source>
   <translation>Clic per ingrandire. Clic destro per la probabilità e per correggerla.</translation>
  </message>
  <message>
   <source>95 % interval: {low} to {high}</source>
   <translation>intervallo al 95 %: da {low} a {high}</translation>
  </message>
  <message>
   <source>Expected overlap with the ground: {overlap}</source>
   <translation>Sovrapposizione attesa con il terreno: {overlap}</translation>
  </message>
  <message>
   <source>Mean probability {score}</source>
   <translation>Probabilità media {score}</translation>
  </message>
  <message>
   <source>Seen in: {sensor}</source>
   <translation>Visto in: {sensor}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conserva</translation>
  </message>
  <message>
   <source>Save the masks as a GeoPackage beside the project</source>
   <translation>Salva le maschere come GeoPackage accanto al progetto</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Esporta</translation>
  </message>
  <message>
   <source>A4 report</source>
   <translation>Rapporto A4</translation>
  </message>
  <message>
   <source>Print layout with question, answer, map, masks, legend, steps and sources</source>
   <translation>Layout di stampa con domanda, risposta, mappa, maschere, legenda, passi e fonti</translation>
  </message>
  <message>
   <source>Open as a print layout</source>
   <translation>Apri come layout di stampa</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Salva come PDF…</translation>
  </message>
  <message>
   <source>Add the masks again</source>
   <translation>Aggiungi di nuovo le maschere</translation>
  </message>
  <message>
   <source>The layers of this run are no longer in the project</source>
   <translation>I layer di questa esecuzione non sono più nel progetto</translation>
  </message>
  <message>
   <source>Stress test…</source>
   <translation>Stress test…</translation>
  </message>
  <message>
   <source>Find out what would change this answer: noise, clouds, lost bands and more</source>
   <translation>Scoprire che cosa cambierebbe questa risposta: rumore, nuvole, bande perse e altro</translation>
  </message>
  <message>
   <source>Export the evidence as</source>
   <translation>Esporta le prove come</translation>
  </message>
  <message>
   <source>Save the report as</source>
   <translation>Salva il rapporto come</translation>
  </message>
  <message>
   <source>Checking and copying the bundle…</source>
   <translation>Controllo e copia del pacchetto…</translation>
  </message>
  <message>
   <source>Keep the masks as</source>
   <translation>Conserva le maschere come</translation>
  </message>
  <message>
   <source>Save or discard the edits of the masks first.</source>
   <translation>Salvare o scartare prima le modifiche delle maschere.</translation>
  </message>
  <message>
   <source>Exported: {files}</source>
   <translation>Esportato: {files}</translation>
  </message>
  <message>
   <source>The bundle is installed.</source>
   <translation>Il pacchetto è installato.</translation>
  </message>
  <message>
   <source>The masks are kept in {file}.</source>
   <translation>Le maschere sono conservate in {file}.</translation>
  </message>
  <message>
   <source>Saved: {files}</source>
   <translation>Salvato: {files}</translation>
  </message>
  <message>
   <source>The bundle was not installed: {reason}</source>
   <translation>Il pacchetto non è stato installato: {reason}</translation>
  </message>
  <message>
   <source>Accept this step</source>
   <translation>Accetta questo passo</translation>
  </message>
  <message>
   <source>Reject this step</source>
   <translation>Respingi questo passo</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Passo {number}</translation>
  </message>
  <message>
   <source>Stop now; finished steps are kept</source>
   <translation>Ferma ora; i passi finiti sono conservati</translation>
  </message>
  <message>
   <source>{count} more waiting</source>
   <translation>altre {count} in attesa</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly and was started again.</source>
   <translation>Il motore si è fermato in modo imprevisto ed è stato riavviato.</translation>
  </message>
  <message>
   <source>The probabilities could not be computed</source>
   <translation>Non è stato possibile calcolare le probabilità</translation>
  </message>
  <message>
   <source>The question could not be answered</source>
   <translation>Impossibile rispondere alla domanda</translation>
  </message>
  <message>
   <source>{stage}, about {time} left</source>
   <translation>{stage}, mancano circa {time}</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>Avvio del motore</translation>
  </message>
  <message>
   <source>Preparing the inputs</source>
   <translation>Preparazione degli ingressi</translation>
  </message>
  <message>
   <source>This model tells no probabilities.</source>
   <translation>Questo modello non indica probabilità.</translation>
  </message>
  <message>
   <source>Computing the probabilities</source>
   <translation>Calcolo delle probabilità</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Arresto…</translation>
  </message>
  <message>
   <source>Set up the engine first: open the Engine tab.</source>
   <translation>Configurare prima il motore: aprire la scheda Motore.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle in the Engine tab.</source>
   <translation>Nessun modello installato. Aggiungere un pacchetto nella scheda Motore.</translation>
  </message>
  <message>
   <source>Add a satellite raster to the project first.</source>
   <translation>Aggiungere prima un raster satellitare al progetto.</translation>
  </message>
  <message>
   <source>Give at least one layer the role optical or SAR.</source>
   <translation>Assegnare ad almeno un layer il ruolo ottico o SAR.</translation>
  </message>
  <message>
   <source>Every satellite layer is left out. Switch one on in the layer tree, or set its role above.</source>
   <translation>Tutti i layer satellitari sono esclusi. Attivarne uno nell'albero dei layer o impostarne il ruolo qui sopra.</translation>
  </message>
  <message>
   <source>Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.</source>
   <translation>È disattivato sulla mappa, quindi escluso. Attivarlo o impostarne qui il ruolo per usarlo.</translation>
  </message>
  <message>
   <source>Its file {file} is not there.</source>
   <translation>Il suo file {file} non c'è.</translation>
  </message>
  <message>
   <source>Its file {file} is there, but QGIS cannot read it as a raster.</source>
   <translation>Il suo file {file} c'è, ma QGIS non riesce a leggerlo come raster.</translation>
  </message>
  <message>
   <source>QGIS cannot open its data source.</source>
   <translation>QGIS non riesce ad aprire la sua sorgente dati.</translation>
  </message>
  <message>
   <source>Repair its data source in the layer tree.</source>
   <translation>Riparare la sua sorgente dati nell'albero dei layer.</translation>
  </message>
  <message>
   <source>Reading the rasters</source>
   <translation>Lettura dei raster</translation>
  </message>
  <message>
   <source>Encoding the pixels</source>
   <translation>Codifica dei pixel</translation>
  </message>
  <message>
   <source>Taking a first look</source>
   <translation>Primo sguardo</translation>
  </message>
  <message>
   <source>Reading the prompt</source>
   <translation>Lettura del prompt</translation>
  </message>
  <message>
   <source>Drawing masks</source>
   <translation>Disegno delle maschere</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Scrittura</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Caricamento del modello</translation>
  </message>
  <message>
   <source>Learning the class</source>
   <translation>Apprendimento della classe</translation>
  </message>
  <message>
   <source>Asking without distortion</source>
   <translation>Domanda senza alterazione</translation>
  </message>
  <message>
   <source>Distorting the layers</source>
   <translation>Alterazione dei layer</translation>
  </message>
  <message>
   <source>It has no pixel in the chosen area, so it is left out.</source>
   <translation>Non ha alcun pixel nell'area scelta, quindi è escluso.</translation>
  </message>
  <message>
   <source>{layer} has no date. Several images of one place need theirs: double-click the date above.</source>
   <translation>{layer} non ha data. Più immagini dello stesso luogo hanno bisogno della loro: fare doppio clic sulla data qui sopra.</translation>
  </message>
  <message>
   <source>A rendered picture, not measurements: answers are less reliable.</source>
   <translation>Un'immagine renderizzata, non misure: le risposte sono meno affidabili.</translation>
  </message>
  <message>
   <source>Not a plain file: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Non è un semplice file: QGIS copia prima l'area in un GeoTIFF temporaneo.</translation>
  </message>
  <message>
   <source>Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Il suo SR è stato impostato in QGIS e non è quello del suo file: QGIS copia prima l'area in un GeoTIFF temporaneo.</translation>
  </message>
  <message>
   <source>Save the report in</source>
   <translation>Salva il rapporto in</translation>
  </message>
  <message>
   <source>At most about {time}.</source>
   <translation>Al massimo circa {time}.</translation>
  </message>
  <message>
   <source>The report cannot be saved: {reason}</source>
   <translation>Impossibile salvare il rapporto: {reason}</translation>
  </message>
  <message>
   <source>Asks the same on copies of the layers that get worse, and tells what would change the answer.</source>
   <translation>Chiede lo stesso su copie dei layer sempre peggiori e dice che cosa cambierebbe la risposta.</translation>
  </message>
  <message>
   <source>TerraScope stress test</source>
   <translation>Stress test di TerraScope</translation>
  </message>
  <message>
   <source>Overlap with the undistorted masks at each level; ≠ where the answer is another one.</source>
   <translation>Sovrapposizione con le maschere non distorte a ogni livello; ≠ dove la risposta è un'altra.</translation>
  </message>
  <message>
   <source>Quick: three levels</source>
   <translation>Rapido: tre livelli</translation>
  </message>
  <message>
   <source>Full: all corruptions, five levels</source>
   <translation>Completo: tutte le alterazioni, cinque livelli</translation>
  </message>
  <message>
   <source>How much is tried</source>
   <translation>Quanto si prova</translation>
  </message>
  <message>
   <source>Whose layers are distorted</source>
   <translation>Quali layer vengono distorti</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Avvia</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Apri il rapporto</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Salva il rapporto…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Chiudi</translation>
  </message>
  <message>
   <source>Distort optical and SAR</source>
   <translation>Distorci ottico e SAR</translation>
  </message>
  <message>
   <source>Optical only</source>
   <translation>Solo ottico</translation>
  </message>
  <message>
   <source>SAR only</source>
   <translation>Solo SAR</translation>
  </message>
  <message>
   <source>Asking once more, undistorted…</source>
   <translation>Si chiede ancora una volta, senza distorsione…</translation>
  </message>
  <message>
   <source>Looked at: {rule}.</source>
   <translation>Esaminato: {rule}.</translation>
  </message>
  <message>
   <source>{done} of {total} runs, about {time} left</source>
   <translation>{done} esecuzioni su {total}, mancano circa {time}</translation>
  </message>
  <message>
   <source>Masks kept: {percent:.0f} %.</source>
   <translation>Maschere conservate: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Answers kept: {percent:.0f} %.</source>
   <translation>Risposte conservate: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Not possible with these layers: {names}.</source>
   <translation>Non possibile con questi layer: {names}.</translation>
  </message>
  <message>
   <source>Corruption</source>
   <translation>Alterazione</translation>
  </message>
  <message>
   <source>Masks kept</source>
   <translation>Maschere conservate</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Dettagli</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Fai una domanda</translation>
  </message>
  <message>
   <source>Asks a question about satellite layers in plain English. The model reasons in steps; every step has a mask, and every number is measured in its mask. Give an extent, a point or a polygon layer; without one the whole overlap of the layers is read.</source>
   <translation>Pone una domanda in inglese semplice sui layer satellitari. Il modello ragiona per passi; ogni passo ha una maschera e ogni numero è misurato nella sua maschera. Indicare un'estensione, un punto o un layer poligonale; altrimenti si legge tutta la sovrapposizione dei layer.</translation>
  </message>
  <message>
   <source>Probability of each pixel</source>
   <translation>Probabilità di ogni pixel</translation>
  </message>
  <message>
   <source>One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.</source>
   <translation>Una banda per maschera, da 0 a 1. Un file esistente non viene toccato: si usa il primo nome libero.</translation>
  </message>
  <message>
   <source>The polygon layer holds no polygon. Choose another layer.</source>
   <translation>Il layer poligonale non contiene poligoni. Scegliere un altro layer.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Estensione</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Punto</translation>
  </message>
  <message>
   <source>Polygons (their union)</source>
   <translation>Poligoni (la loro unione)</translation>
  </message>
  <message>
   <source>Evidence folder (GeoPackage, shapefile, report)</source>
   <translation>Cartella delle prove (GeoPackage, shapefile, rapporto)</translation>
  </message>
  <message>
   <source>Number of the answer</source>
   <translation>Numero della risposta</translation>
  </message>
  <message>
   <source>Unit of the number</source>
   <translation>Unità del numero</translation>
  </message>
  <message>
   <source>Status: answered, nothing_found or declined</source>
   <translation>Stato: answered, nothing_found o declined</translation>
  </message>
  <message>
   <source>Confidence: high, medium or low</source>
   <translation>Fiducia: high (alta), medium (media) o low (bassa)</translation>
  </message>
  <message>
   <source>Reasoning steps</source>
   <translation>Passi del ragionamento</translation>
  </message>
  <message>
   <source>Number of masks</source>
   <translation>Numero di maschere</translation>
  </message>
  <message>
   <source>Write a question.</source>
   <translation>Scrivere una domanda.</translation>
  </message>
  <message>
   <source>Give an extent, a point or polygons, not several of them.</source>
   <translation>Indicare un'estensione, un punto o dei poligoni, non più d'uno.</translation>
  </message>
  <message>
   <source>Ask for each feature</source>
   <translation>Chiedi per ogni elemento</translation>
  </message>
  <message>
   <source>Asks the same question for every polygon. The answers become attributes of a copy of the layer; the masks go into a layer of their own, with the id of their feature. A feature that cannot be answered keeps the reason in ts_answer.</source>
   <translation>Pone la stessa domanda per ogni poligono. Le risposte diventano attributi di una copia del layer; le maschere vanno in un layer proprio, con l'id del loro elemento. Un elemento senza risposta conserva il motivo in ts_answer.</translation>
  </message>
  <message>
   <source>Polygons</source>
   <translation>Poligoni</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Risposte</translation>
  </message>
  <message>
   <source>Features answered</source>
   <translation>Elementi con risposta</translation>
  </message>
  <message>
   <source>Features not answered</source>
   <translation>Elementi senza risposta</translation>
  </message>
  <message>
   <source>Role, date, bands and unit are read from names and metadata, or from what was set in the panel.</source>
   <translation>Ruolo, data, bande e unità si leggono da nomi e metadati, o da quanto impostato nel pannello.</translation>
  </message>
  <message>
   <source>Model bundle</source>
   <translation>Pacchetto del modello</translation>
  </message>
  <message>
   <source>Folder with bundle.json; empty = the model chosen in the panel, else the embedded one.</source>
   <translation>Cartella con bundle.json; vuoto = il modello scelto nel pannello, altrimenti quello incluso.</translation>
  </message>
  <message>
   <source>auto uses the GPU where it really works, else the CPU.</source>
   <translation>auto usa la GPU dove funziona davvero, altrimenti la CPU.</translation>
  </message>
  <message>
   <source>Doubt</source>
   <translation>Dubbio</translation>
  </message>
  <message>
   <source>Optical layers (Sentinel-2)</source>
   <translation>Layer ottici (Sentinel-2)</translation>
  </message>
  <message>
   <source>SAR layers (Sentinel-1)</source>
   <translation>Layer SAR (Sentinel-1)</translation>
  </message>
  <message>
   <source>VV and VH, linear or in dB.</source>
   <translation>VV e VH, lineari o in dB.</translation>
  </message>
  <message>
   <source>quick</source>
   <translation>rapido</translation>
  </message>
  <message>
   <source>thorough: several looks</source>
   <translation>approfondito: più sguardi</translation>
  </message>
  <message>
   <source>The engine is not installed. Open the TerraScope panel, page Engine, and install it once.</source>
   <translation>Il motore non è installato. Aprire il pannello TerraScope, pagina Motore, e installarlo una volta.</translation>
  </message>
  <message>
   <source>Choose at least one optical or SAR layer.</source>
   <translation>Scegliere almeno un layer ottico o SAR.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle with the tool Install a bundle.</source>
   <translation>Nessun modello installato. Aggiungere un pacchetto con lo strumento Installa un pacchetto.</translation>
  </message>
  <message>
   <source>Engine and models</source>
   <translation>Motore e modelli</translation>
  </message>
  <message>
   <source>Install a bundle</source>
   <translation>Installa un pacchetto</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and copies it to the installed ones.</source>
   <translation>Controlla ogni file di un pacchetto con il suo manifesto e lo copia tra quelli installati.</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Verifica un pacchetto</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and runs its self-test.</source>
   <translation>Controlla ogni file di un pacchetto con il suo manifesto ed esegue l'autotest.</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnostica</translation>
  </message>
  <message>
   <source>Tells which engine, model and device are used, why not the GPU, and what would change that.</source>
   <translation>Indica quali motore, modello e dispositivo si usano, perché non la GPU e che cosa lo cambierebbe.</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Cartella del pacchetto</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapporto</translation>
  </message>
  <message>
   <source>Installed in {folder}.</source>
   <translation>Installato in {folder}.</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>Cambiamento tra due date</translation>
  </message>
  <message>
   <source>Compares layers of two dates. The dates come from names and metadata; the earlier layers must be older than the later ones.</source>
   <translation>Confronta layer di due date. Le date vengono da nomi e metadati; i layer precedenti devono essere più vecchi dei successivi.</translation>
  </message>
  <message>
   <source>Earlier optical layers</source>
   <translation>Layer ottici precedenti</translation>
  </message>
  <message>
   <source>Earlier SAR layers</source>
   <translation>Layer SAR precedenti</translation>
  </message>
  <message>
   <source>Later optical layers</source>
   <translation>Layer ottici successivi</translation>
  </message>
  <message>
   <source>Later SAR layers</source>
   <translation>Layer SAR successivi</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Tipo di cambiamento</translation>
  </message>
  <message>
   <source>In English: forest loss, flooded area, new buildings …; empty = any change.</source>
   <translation>In inglese: forest loss, flooded area, new buildings …; vuoto = qualsiasi cambiamento.</translation>
  </message>
  <message>
   <source>Area of the largest mask (m²)</source>
   <translation>Superficie della maschera più grande (m²)</translation>
  </message>
  <message>
   <source>Choose at least one earlier and one later layer.</source>
   <translation>Scegliere almeno un layer precedente e uno successivo.</translation>
  </message>
  <message>
   <source>The earlier layers ({first}) are not older than the later ones ({last}). Swap them.</source>
   <translation>I layer precedenti ({first}) non sono più vecchi dei successivi ({last}). Scambiarli.</translation>
  </message>
  <message>
   <source>{layer}: no date found. Set it in the TerraScope panel or in the file name.</source>
   <translation>{layer}: nessuna data trovata. Impostarla nel pannello TerraScope o nel nome del file.</translation>
  </message>
  <message>
   <source>{file} is read by a layer and is not written over. Choose another name.</source>
   <translation>{file} è letto da un layer e non viene sovrascritto. Scegliere un altro nome.</translation>
  </message>
  <message>
   <source>Export evidence</source>
   <translation>Esporta le prove</translation>
  </message>
  <message>
   <source>Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the provenance and, for shapefiles, the table of short field names beside it. A file that exists is never replaced: the next free name is used.</source>
   <translation>Scrive i layer delle maschere in un file GeoPackage, shapefile o GeoJSON, con accanto il ragionamento, la provenienza e, per gli shapefile, la tabella dei nomi brevi. Un file esistente non viene mai sostituito: si usa il prossimo nome libero.</translation>
  </message>
  <message>
   <source>Mask layers</source>
   <translation>Layer delle maschere</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Cartella</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nome del file</translation>
  </message>
  <message>
   <source>Written file</source>
   <translation>File scritto</translation>
  </message>
  <message>
   <source>Learn a class from labels</source>
   <translation>Apprendi una classe da etichette</translation>
  </message>
  <message>
   <source>Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets questions name it. Label the class and other things, spread over the area.</source>
   <translation>Apprende in pochi secondi una classe per cui il modello non ha parola, da qualche decina di punti o poligoni etichettati. La mappa con la sua probabilità, la prova su etichette lontane da quelle apprese e lascia che le domande la nominino. Etichettare la classe e altre cose, distribuite sull'area.</translation>
  </message>
  <message>
   <source>Name of the class</source>
   <translation>Nome della classe</translation>
  </message>
  <message>
   <source>What questions call it, for example quarry.</source>
   <translation>Come la chiamano le domande, per esempio quarry.</translation>
  </message>
  <message>
   <source>More words for it, with commas</source>
   <translation>Altre parole, separate da virgole</translation>
  </message>
  <message>
   <source>Labelled points or polygons</source>
   <translation>Punti o poligoni etichettati</translation>
  </message>
  <message>
   <source>Field that says what is there</source>
   <translation>Campo che dice che cosa c'è</translation>
  </message>
  <message>
   <source>Without a field all labels are of the class.</source>
   <translation>Senza campo tutte le etichette sono della classe.</translation>
  </message>
  <message>
   <source>Its value for the class (default: the name)</source>
   <translation>Il suo valore per la classe (predefinito: il nome)</translation>
  </message>
  <message>
   <source>For labels of the class alone. Where the class is common, its area comes out too low.</source>
   <translation>Per etichette della sola classe. Dove la classe è frequente, la sua area risulta troppo bassa.</translation>
  </message>
  <message>
   <source>Expected share of the area (%)</source>
   <translation>Parte attesa dell'area (%)</translation>
  </message>
  <message>
   <source>Let this project's questions name it</source>
   <translation>Permetti alle domande di questo progetto di nominarla</translation>
  </message>
  <message>
   <source>Class file</source>
   <translation>File della classe</translation>
  </message>
  <message>
   <source>Probability and mask</source>
   <translation>Probabilità e maschera</translation>
  </message>
  <message>
   <source>Balanced accuracy on places left out</source>
   <translation>Accuratezza bilanciata su luoghi lasciati fuori</translation>
  </message>
  <message>
   <source>AUROC on places left out</source>
   <translation>AUROC su luoghi lasciati fuori</translation>
  </message>
  <message>
   <source>Doubtful share of the area (%)</source>
   <translation>Parte dubbia dell'area (%)</translation>
  </message>
  <message>
   <source>The engine gave no class.</source>
   <translation>Il motore non ha restituito alcuna classe.</translation>
  </message>
  <message>
   <source>The masks cannot be written: {reason}</source>
   <translation>Impossibile scrivere le maschere: {reason}</translation>
  </message>
  <message>
   <source>Segment a class or phrase</source>
   <translation>Segmenta una classe o frase</translation>
  </message>
  <message>
   <source>Draws the mask of a class, such as water, trees or built-up area, and measures it.</source>
   <translation>Disegna la maschera di una classe, come acqua, alberi o edificato, e la misura.</translation>
  </message>
  <message>
   <source>Class or phrase</source>
   <translation>Classe o frase</translation>
  </message>
  <message>
   <source>In English: water, trees, crops, built-up area, burned area …</source>
   <translation>In inglese: water, trees, crops, built-up area, burned area …</translation>
  </message>
  <message>
   <source>Write a class or phrase.</source>
   <translation>Scrivere una classe o frase.</translation>
  </message>
  <message>
   <source>Stress test of an answer</source>
   <translation>Stress test di una risposta</translation>
  </message>
  <message>
   <source>Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes the answer, as a table, curves and an HTML report. Of a large area some chips are looked at.</source>
   <translation>Ripete la domanda su copie distorte dei layer: rumore, sfocatura, nuvole, foschia, lacune, bande perse, date scambiate e altro, da lieve a forte. Riferisce quanto delle maschere resta e che cosa cambia la risposta, con tabella, curve e rapporto HTML. Di un'area grande si esaminano alcuni ritagli.</translation>
  </message>
  <message>
   <source>Corruptions (none = all that fit)</source>
   <translation>Alterazioni (nessuna = tutte quelle adatte)</translation>
  </message>
  <message>
   <source>Distort the layers of</source>
   <translation>Distorci i layer di</translation>
  </message>
  <message>
   <source>Chips of a large area</source>
   <translation>Ritagli di un'area grande</translation>
  </message>
  <message>
   <source>Seed of noise and clouds</source>
   <translation>Seme di rumore e nuvole</translation>
  </message>
  <message>
   <source>quick: three levels</source>
   <translation>rapido: tre livelli</translation>
  </message>
  <message>
   <source>full: five levels</source>
   <translation>completo: cinque livelli</translation>
  </message>
  <message>
   <source>both sensors</source>
   <translation>entrambi i sensori</translation>
  </message>
  <message>
   <source>Folder of the report (HTML, SVG, CSV, JSON)</source>
   <translation>Cartella del rapporto (HTML, SVG, CSV, JSON)</translation>
  </message>
  <message>
   <source>What would change the answer</source>
   <translation>Che cosa cambierebbe la risposta</translation>
  </message>
  <message>
   <source>Masks kept in percent</source>
   <translation>Maschere conservate in percento</translation>
  </message>
  <message>
   <source>Answers kept in percent</source>
   <translation>Risposte conservate in percento</translation>
  </message>
  <message>
   <source>Corruption that hurts most</source>
   <translation>Alterazione più dannosa</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabella (CSV)</translation>
  </message>
  <message>
   <source>{runs} runs, about {seconds:.0f} s. Looked at: {rule}.</source>
   <translation>{runs} esecuzioni, circa {seconds:.0f} s. Esaminato: {rule}.</translation>
  </message>
  <message>
   <source>TerraScope panel</source>
   <translation>Pannello TerraScope</translation>
  </message>
  <message>
   <source>Show or hide the TerraScope panel</source>
   <translation>Mostra o nascondi il pannello TerraScope</translation>
  </message>
  <message>
   <source>Ask here</source>
   <translation>Chiedi qui</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer, then write the question</source>
   <translation>Chiedi qui: fare clic su un punto di un layer, poi scrivere la domanda</translation>
  </message>
 </context>
</TS>
