<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>TerraScope</name>
  <message>
   <source>Signed with a key that is not trusted here: nobody knows whose.</source>
   <translation>Signé avec une clé à laquelle on ne fait pas confiance ici : nul ne sait de qui elle est.</translation>
  </message>
  <message>
   <source>Not signed: its files are checked by their hashes alone.</source>
   <translation>Non signé : ses fichiers ne sont vérifiés que par leurs empreintes.</translation>
  </message>
  <message>
   <source>Its signature has not been checked yet.</source>
   <translation>Sa signature n'a pas encore été vérifiée.</translation>
  </message>
  <message>
   <source>Signed by {name} (key {key}).</source>
   <translation>Signé par {name} (clé {key}).</translation>
  </message>
  <message>
   <source>It will not run: {reason}</source>
   <translation>Il ne sera pas exécuté : {reason}</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs run on {provider}.</source>
   <translation>{model} : {count} fichiers conformes à la liste, les graphes s'exécutent sur {provider}.</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs checked but not run here.</source>
   <translation>{model} : {count} fichiers conformes à la liste, graphes vérifiés mais non exécutés ici.</translation>
  </message>
  <message>
   <source>no message</source>
   <translation>aucun message</translation>
  </message>
  <message>
   <source>Looking for Python 3.11 or newer</source>
   <translation>Recherche de Python 3.11 ou plus récent</translation>
  </message>
  <message>
   <source>Making the environment</source>
   <translation>Création de l'environnement</translation>
  </message>
  <message>
   <source>Installing the engine's packages</source>
   <translation>Installation des paquets du moteur</translation>
  </message>
  <message>
   <source>Checking the engine</source>
   <translation>Vérification du moteur</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Prêt</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Annulé.</translation>
  </message>
  <message>
   <source>No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab.</source>
   <translation>Aucun Python 3.11 ou plus récent n'a été trouvé. Installez-en un, puis choisissez-le sous Python dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>Choose another Python in the Engine tab and install again.</source>
   <translation>Choisissez un autre Python dans l'onglet Moteur et installez de nouveau.</translation>
  </message>
  <message>
   <source>Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.</source>
   <translation>Vérifiez le réseau et le proxy dans les paramètres de QGIS, ou choisissez un dossier de fichiers wheel.</translation>
  </message>
  <message>
   <source>The environment could not be made: {reason}</source>
   <translation>L'environnement n'a pas pu être créé : {reason}</translation>
  </message>
  <message>
   <source>The packages could not be installed: {reason}</source>
   <translation>Les paquets n'ont pas pu être installés : {reason}</translation>
  </message>
  <message>
   <source>The engine does not start: {reason}</source>
   <translation>Le moteur ne démarre pas : {reason}</translation>
  </message>
  <message>
   <source>A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.</source>
   <translation>Un shapefile contient 254 octets d'un texte ; tronqué : {fields}. Exportez en GeoPackage pour tout garder.</translation>
  </message>
  <message>
   <source>Verified means equal to the mask, not to the ground.</source>
   <translation>Vérifié signifie conforme au masque, non au terrain.</translation>
  </message>
  <message>
   <source>There is no mask to export.</source>
   <translation>Il n'y a aucun masque à exporter.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Avertissement</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Entrées</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>Choose another folder or free some space.</source>
   <translation>Choisissez un autre dossier ou libérez de l'espace.</translation>
  </message>
  <message>
   <source>{file}: {found} of {expected} masks could be read back. Free some space and export again.</source>
   <translation>{file} : {found} masques sur {expected} ont pu être relus. Libérez de l'espace et exportez de nouveau.</translation>
  </message>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} existe déjà. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>accepté</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>rejeté</translation>
  </message>
  <message>
   <source>Corrected by hand. The model said: {text}</source>
   <translation>Corrigé à la main. Le modèle disait : {text}</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>corrigé</translation>
  </message>
  <message>
   <source>Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in Windows: {path}</source>
   <translation>Windows accepte des chemins de {limit} caractères. Choisissez un dossier au chemin plus court, ou activez les chemins longs dans Windows : {path}</translation>
  </message>
  <message>
   <source>No answer: the run was not finished.</source>
   <translation>Pas de réponse : l'exécution n'a pas été terminée.</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>Masques</translation>
  </message>
  <message>
   <source>Reasoning</source>
   <translation>Raisonnement</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another folder or free some space.</source>
   <translation>{path} n'a pas pu être écrit. Choisissez un autre dossier ou libérez de l'espace.</translation>
  </message>
  <message>
   <source>… and {count} more steps</source>
   <translation>… et {count} autres étapes</translation>
  </message>
  <message>
   <source>{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another program holds its table, or export the layer to a GeoTIFF.</source>
   <translation>{layer} : la base de données n'a pas répondu en {seconds:.0f} s. Choisissez une zone plus petite, voyez si un autre programme retient sa table ou exportez la couche en GeoTIFF.</translation>
  </message>
  <message>
   <source>{layer}: its tiles in the database cannot be listed: {problem}</source>
   <translation>{layer} : ses tuiles dans la base de données ne peuvent pas être listées : {problem}</translation>
  </message>
  <message>
   <source>{layer}: the layer does not reach into the area. Choose another area or ignore the layer.</source>
   <translation>{layer} : la couche n'atteint pas la zone. Choisissez une autre zone ou ignorez la couche.</translation>
  </message>
  <message>
   <source>{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. Choose a smaller area.</source>
   <translation>{layer} : la zone fait {width} x {height} pixels, au plus {limit} par côté peuvent être exportés. Choisissez une zone plus petite.</translation>
  </message>
  <message>
   <source>{layer} cannot be opened. Repair its data source in the layer tree.</source>
   <translation>{layer} ne peut pas être ouverte. Réparez sa source de données dans l'arbre des couches.</translation>
  </message>
  <message>
   <source>{layer}: band {number} cannot be read at row {row}, column {col}.</source>
   <translation>{layer} : la bande {number} est illisible à la ligne {row}, colonne {col}.</translation>
  </message>
  <message>
   <source>{layer}: the picture cannot be read at row {row}, column {col}.</source>
   <translation>{layer} : l'image est illisible à la ligne {row}, colonne {col}.</translation>
  </message>
  <message>
   <source>Copying {layer} for TerraScope</source>
   <translation>Copie de {layer} pour TerraScope</translation>
  </message>
  <message>
   <source>{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.</source>
   <translation>{layer} : sa date {date} est supposée. Indiquez-la dans le tableau des entrées si c'en est une autre.</translation>
  </message>
  <message>
   <source>{layer} is a rendered picture, not measurements: colours are not reflectances.</source>
   <translation>{layer} est une image rendue, pas des mesures : les couleurs ne sont pas des réflectances.</translation>
  </message>
  <message>
   <source>{layer} is no longer in the project.</source>
   <translation>{layer} n'est plus dans le projet.</translation>
  </message>
  <message>
   <source>The area cannot be brought into the CRS of {layer}.</source>
   <translation>La zone ne peut pas être convertie dans le SCR de {layer}.</translation>
  </message>
  <message>
   <source>{layer} was read through QGIS into a temporary GeoTIFF.</source>
   <translation>{layer} a été lue par QGIS vers un GeoTIFF temporaire.</translation>
  </message>
  <message>
   <source>{name} (probability)</source>
   <translation>{name} (probabilité)</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Étape</translation>
  </message>
  <message>
   <source>Mask number</source>
   <translation>Numéro du masque</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Classe</translation>
  </message>
  <message>
   <source>Model's words</source>
   <translation>Mots du modèle</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Capteur</translation>
  </message>
  <message>
   <source>Mean probability</source>
   <translation>Probabilité moyenne</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Pixels</translation>
  </message>
  <message>
   <source>Valid pixels of the area</source>
   <translation>Pixels valides de la zone</translation>
  </message>
  <message>
   <source>Part of the area</source>
   <translation>Partie de la zone</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>Part de la zone (%)</translation>
  </message>
  <message>
   <source>Share, lower bound (%)</source>
   <translation>Part, borne inférieure (%)</translation>
  </message>
  <message>
   <source>Share, upper bound (%)</source>
   <translation>Part, borne supérieure (%)</translation>
  </message>
  <message>
   <source>Ground area (m²)</source>
   <translation>Surface au sol (m²)</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Parties</translation>
  </message>
  <message>
   <source>Verdict on the numbers</source>
   <translation>Verdict sur les nombres</translation>
  </message>
  <message>
   <source>Model checksum</source>
   <translation>Somme de contrôle du modèle</translation>
  </message>
  <message>
   <source>Calibrated probability of each pixel, 0 to 1.</source>
   <translation>Probabilité calibrée de chaque pixel, de 0 à 1.</translation>
  </message>
  <message>
   <source>probability</source>
   <translation>probabilité</translation>
  </message>
  <message>
   <source>{file}: the probabilities cannot be read. Ask again.</source>
   <translation>{file} : les probabilités ne peuvent pas être lues. Posez la question à nouveau.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>fr</translation>
  </message>
  <message>
   <source>{value} ({low} to {high})</source>
   <translation>{value} ({low} à {high})</translation>
  </message>
  <message>
   <source>learned from {own} cells of it and {other} of something else</source>
   <translation>appris sur {own} cellules de la classe et {other} d'autre chose</translation>
  </message>
  <message>
   <source>{percent} % of the area ({low} to {high} %); {doubt} % is doubtful</source>
   <translation>{percent} % de la zone ({low} à {high} %) ; {doubt} % est douteux</translation>
  </message>
  <message>
   <source>Give the class a name: questions use it.</source>
   <translation>Donnez un nom à la classe : les questions l'utilisent.</translation>
  </message>
  <message>
   <source>Show the class: choose a layer with labels, or click places.</source>
   <translation>Montrez la classe : choisissez une couche avec des étiquettes ou cliquez des endroits.</translation>
  </message>
  <message>
   <source>Also show what is something else, or let random places stand for it.</source>
   <translation>Montrez aussi ce qui est autre chose, ou laissez des endroits au hasard le représenter.</translation>
  </message>
  <message>
   <source>not cross-validated: label places farther apart</source>
   <translation>pas de validation croisée : étiquetez des endroits plus éloignés les uns des autres</translation>
  </message>
  <message>
   <source>learned from {own} cells of it, {other} of something else and {random} random ones</source>
   <translation>appris sur {own} cellules de la classe, {other} d'autre chose et {random} prises au hasard</translation>
  </message>
  <message>
   <source>{percent} % of the area; {doubt} % is doubtful</source>
   <translation>{percent} % de la zone ; {doubt} % est douteux</translation>
  </message>
  <message>
   <source>balanced accuracy {accuracy} on places left out</source>
   <translation>exactitude équilibrée {accuracy} sur des endroits mis de côté</translation>
  </message>
  <message>
   <source>Judged before a mask was corrected.</source>
   <translation>Jugé avant la correction d'un masque.</translation>
  </message>
  <message>
   <source>number {place} from the largest on: {label}</source>
   <translation>numéro {place} à partir du plus grand : {label}</translation>
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
   <translation>oui</translation>
  </message>
  <message>
   <source>no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>they touch</source>
   <translation>ils se touchent</translation>
  </message>
  <message>
   <source>they do not touch</source>
   <translation>ils ne se touchent pas</translation>
  </message>
  <message>
   <source>larger</source>
   <translation>plus grand</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>plus petit</translation>
  </message>
  <message>
   <source>the same size</source>
   <translation>de même taille</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>inchangé</translation>
  </message>
  <message>
   <source>grown</source>
   <translation>a grandi</translation>
  </message>
  <message>
   <source>shrunk</source>
   <translation>a diminué</translation>
  </message>
  <message>
   <source>in the centre</source>
   <translation>au centre</translation>
  </message>
  <message>
   <source>all over the area</source>
   <translation>sur toute la zone</translation>
  </message>
  <message>
   <source>number {place} from the smallest on: {label}</source>
   <translation>numéro {place} à partir du plus petit : {label}</translation>
  </message>
  <message>
   <source>{share} of the half</source>
   <translation>{share} de la moitié</translation>
  </message>
  <message>
   <source>{share} of the mask</source>
   <translation>{share} du masque</translation>
  </message>
  <message>
   <source>the largest: {label}</source>
   <translation>le plus grand : {label}</translation>
  </message>
  <message>
   <source>the smallest: {label}</source>
   <translation>le plus petit : {label}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} pixels</translation>
  </message>
  <message>
   <source>{side} of it</source>
   <translation>au {side} de lui</translation>
  </message>
  <message>
   <source>less than {amount}</source>
   <translation>moins de {amount}</translation>
  </message>
  <message>
   <source>{points} percentage points</source>
   <translation>{points} points de pourcentage</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>optique</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical and SAR</source>
   <translation>optique et SAR</translation>
  </message>
  <message>
   <source>High confidence</source>
   <translation>Confiance élevée</translation>
  </message>
  <message>
   <source>Medium confidence</source>
   <translation>Confiance moyenne</translation>
  </message>
  <message>
   <source>Low confidence</source>
   <translation>Confiance faible</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>vérifié</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>diffère</translation>
  </message>
  <message>
   <source>cannot be verified</source>
   <translation>non vérifiable</translation>
  </message>
  <message>
   <source>not checked since the correction</source>
   <translation>non vérifié depuis la correction</translation>
  </message>
  <message>
   <source>no longer holds since the correction</source>
   <translation>n'est plus vrai depuis la correction</translation>
  </message>
  <message>
   <source>waiting…</source>
   <translation>en attente…</translation>
  </message>
  <message>
   <source>running…</source>
   <translation>en cours…</translation>
  </message>
  <message>
   <source>done</source>
   <translation>terminé</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>annulé</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>Eau</translation>
  </message>
  <message>
   <source>Trees</source>
   <translation>Arbres</translation>
  </message>
  <message>
   <source>Grass</source>
   <translation>Herbe</translation>
  </message>
  <message>
   <source>Flooded vegetation</source>
   <translation>Végétation inondée</translation>
  </message>
  <message>
   <source>Crops</source>
   <translation>Cultures</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>Arbustes</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>Bâti</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>Sol nu</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>Neige et glace</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>Nuage</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>Ombre de nuage</translation>
  </message>
  <message>
   <source>Burned area</source>
   <translation>Surface brûlée</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>Végétation</translation>
  </message>
  <message>
   <source>Flooded</source>
   <translation>Inondé</translation>
  </message>
  <message>
   <source>Forest loss</source>
   <translation>Perte de forêt</translation>
  </message>
  <message>
   <source>Forest damage</source>
   <translation>Dégâts forestiers</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Changement</translation>
  </message>
  <message>
   <source>{label} gain</source>
   <translation>{label}, gain</translation>
  </message>
  <message>
   <source>{label} loss</source>
   <translation>{label}, perte</translation>
  </message>
  <message>
   <source>Measure the mask again</source>
   <translation>Mesurer de nouveau le masque</translation>
  </message>
  <message>
   <source>The raster</source>
   <translation>Le raster</translation>
  </message>
  <message>
   <source>Drawn by TerraScope Pixel Reasoning on {time}</source>
   <translation>Tracé par TerraScope Pixel Reasoning le {time}</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>sans date</translation>
  </message>
  <message>
   <source>Ask a question first: the stress test repeats it.</source>
   <translation>Posez d'abord une question : le test de résistance la répète.</translation>
  </message>
  <message>
   <source>A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask again with that layer, then test the answer.</source>
   <translation>Une couche de cette question n'a pas de fichier propre et a été exportée pour elle. Exportez-la en GeoTIFF, reposez la question avec cette couche, puis testez la réponse.</translation>
  </message>
  <message>
   <source>Brightness and contrast</source>
   <translation>Luminosité et contraste</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Bruit gaussien</translation>
  </message>
  <message>
   <source>Salt-and-pepper noise</source>
   <translation>Bruit poivre et sel</translation>
  </message>
  <message>
   <source>Gaussian blur</source>
   <translation>Flou gaussien</translation>
  </message>
  <message>
   <source>Motion blur</source>
   <translation>Flou de bougé</translation>
  </message>
  <message>
   <source>Clouds</source>
   <translation>Nuages</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Brume</translation>
  </message>
  <message>
   <source>Data gaps</source>
   <translation>Lacunes de données</translation>
  </message>
  <message>
   <source>JPEG compression</source>
   <translation>Compression JPEG</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Translation</translation>
  </message>
  <message>
   <source>Rotation</source>
   <translation>Rotation</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>Changement d'échelle</translation>
  </message>
  <message>
   <source>Speckle</source>
   <translation>Chatoiement</translation>
  </message>
  <message>
   <source>Radar calibration too high</source>
   <translation>Étalonnage radar trop haut</translation>
  </message>
  <message>
   <source>Radar calibration too low</source>
   <translation>Étalonnage radar trop bas</translation>
  </message>
  <message>
   <source>Lost bands</source>
   <translation>Bandes perdues</translation>
  </message>
  <message>
   <source>Layers out of register</source>
   <translation>Couches décalées</translation>
  </message>
  <message>
   <source>Swapped dates</source>
   <translation>Dates interverties</translation>
  </message>
  <message>
   <source>Missing date</source>
   <translation>Date manquante</translation>
  </message>
  <message>
   <source>Missing sensor</source>
   <translation>Capteur manquant</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}; and with {count} more of {tried}.</source>
   <translation>La réponse change avec : {corruptions} ; et avec {count} autres sur {tried}.</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count}</source>
   <translation>{corruption} à partir du niveau {level} sur {count}</translation>
  </message>
  <message>
   <source>None of the {count} corruptions tried changes the answer at any level.</source>
   <translation>Aucune des {count} dégradations essayées ne change la réponse, à aucun niveau.</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}.</source>
   <translation>La réponse change avec : {corruptions}.</translation>
  </message>
  <message>
   <source>The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).</source>
   <translation>Ce que les masques supportent le moins : {corruption} ({percent:.0f} % de leur recouvrement conservé en moyenne).</translation>
  </message>
  <message>
   <source>{folder} is not a folder. Choose a folder with a bundle in it.</source>
   <translation>{folder} n'est pas un dossier. Choisissez un dossier qui contient un lot.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Install the bundle by copy.</source>
   <translation>{file} est un lien ou un périphérique, un simple fichier était attendu. Installez le lot en le copiant.</translation>
  </message>
  <message>
   <source>{file} is a hard link ({count} names), expected a plain file. Install it by copy.</source>
   <translation>{file} est un lien physique ({count} noms), un simple fichier était attendu. Installez le lot en le copiant.</translation>
  </message>
  <message>
   <source>{file} has {size} bytes, expected {expected}. Install the bundle again.</source>
   <translation>{file} a {size} octets, {expected} étaient attendus. Installez le lot à nouveau.</translation>
  </message>
  <message>
   <source>{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.</source>
   <translation>{file} est altéré : SHA-256 {found}, attendu {expected}. Installez le lot à nouveau.</translation>
  </message>
  <message>
   <source>{source}: field files lists {item} itself. Get the bundle from its maker.</source>
   <translation>{source} : le champ files cite {item} lui-même. Procurez-vous le lot auprès de son auteur.</translation>
  </message>
  <message>
   <source>{file} is listed but missing. Get an intact bundle.</source>
   <translation>{file} est dans la liste mais manque. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{folder} is a link; a bundle has plain files only. Install it by copy.</source>
   <translation>{folder} est un lien ; un lot n'a que de simples fichiers. Installez le lot en le copiant.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it, or get an intact bundle.</source>
   <translation>{file} n'est pas cité dans {manifest}. Retirez-le ou procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{source}: {items} are the same name on some systems. Get the bundle from its maker.</source>
   <translation>{source} : {items} sont le même nom sur certains systèmes. Procurez-vous le lot auprès de son auteur.</translation>
  </message>
  <message>
   <source>{file} has no {manifest}. Choose a zip of a bundle.</source>
   <translation>{file} ne contient pas {manifest}. Choisissez le zip d'un lot.</translation>
  </message>
  <message>
   <source>Bundle name {item} is not a plain folder name. Give another with --name.</source>
   <translation>Le nom de lot {item} n'est pas un simple nom de dossier. Donnez-en un autre avec --name.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it and retry.</source>
   <translation>{file} n'est pas cité dans {manifest}. Retirez-le et réessayez.</translation>
  </message>
  <message>
   <source>{file}: {manifest} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} : {manifest} a plus de {most} octets. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: {item} is not listed in {manifest}. Get an intact bundle.</source>
   <translation>{file} : {item} n'est pas cité dans {manifest}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle.</source>
   <translation>{file} a {count} fichiers de {size} octets, au plus {most} de {most_bytes} sont lus. Choisissez un lot.</translation>
  </message>
  <message>
   <source>{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another disk.</source>
   <translation>{file} prend {size:.1f} Go, dont une copie est installée ; {folder} a {free:.1f} Go libres. Libérez de l'espace ou dirigez TERRASCOPE_HOME vers un dossier d'un autre disque.</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.</source>
   <translation>{folder} n'est pas accessible en écriture ({problem}). Libérez de l'espace ou définissez TERRASCOPE_HOME.</translation>
  </message>
  <message>
   <source>{folder}: the bundle cannot be written ({problem}). Free space and retry.</source>
   <translation>{folder} : le lot ne peut pas être écrit ({problem}). Libérez de l'espace et réessayez.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Copy the bundle with its content.</source>
   <translation>{file} est un lien ou un périphérique, un simple fichier était attendu. Copiez le lot avec son contenu.</translation>
  </message>
  <message>
   <source>{file} is not an intact zip ({problem}). Get the bundle again.</source>
   <translation>{file} n'est pas un zip intact ({problem}). Procurez-vous le lot à nouveau.</translation>
  </message>
  <message>
   <source>{file}: {item} is a link or device, expected a plain file.</source>
   <translation>{file} : {item} est un lien ou un périphérique, un simple fichier était attendu.</translation>
  </message>
  <message>
   <source>{file}: {item} is encrypted, expected a plain zip.</source>
   <translation>{file} : {item} est chiffré, un simple zip était attendu.</translation>
  </message>
  <message>
   <source>{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.</source>
   <translation>{file} : {item} grossit {times} fois, au plus {most} étaient attendues. Ce n'est pas un lot.</translation>
  </message>
  <message>
   <source>{file}: {manifest} is not UTF-8. Get an intact bundle.</source>
   <translation>{file} : {manifest} n'est pas en UTF-8. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} is longer than the zip declares. Get the bundle again.</source>
   <translation>{file} est plus long que ne le déclare le zip. Procurez-vous le lot à nouveau.</translation>
  </message>
  <message>
   <source>{source}: field {field} is {found}, expected {expected}. Get an intact bundle.</source>
   <translation>{source} : le champ {field} est {found}, attendu {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>No bundle {item} found (installed: {known}). Give a name from the list or a folder.</source>
   <translation>Aucun lot {item} trouvé (installés : {known}). Donnez un nom de la liste ou un dossier.</translation>
  </message>
  <message>
   <source>{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.</source>
   <translation>{source} : le champ format est {found}, attendu {expected}. Mettez à jour l'extension ou le lot.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} a plus de {most} octets. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Choose a folder with a bundle in it.</source>
   <translation>{file} ne peut pas être lu ({problem}). Choisissez un dossier qui contient un lot.</translation>
  </message>
  <message>
   <source>{source} is not valid JSON ({problem}). Get an intact bundle.</source>
   <translation>{source} n'est pas du JSON valide ({problem}). Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{model} is of family {family}, expected terrascope-8b. Choose another bundle.</source>
   <translation>{model} est de la famille {family}, terrascope-8b était attendu. Choisissez un autre lot.</translation>
  </message>
  <message>
   <source>{file} says that {item} signed it (key {key}), and the signature is wrong. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} dit avoir été signé par {item} (clé {key}), et la signature est fausse. N'utilisez pas ce lot ; procurez-vous-en un autre auprès de son auteur.</translation>
  </message>
  <message>
   <source>{file} is not a signature of these files: {item} is {signed} there and {here} here. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} n'est pas une signature de ces fichiers : {item} y est {signed} et ici {here}. N'utilisez pas ce lot ; procurez-vous-en un autre auprès de son auteur.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Install the bundle again.</source>
   <translation>{file} ne peut pas être lu ({problem}). Installez le lot à nouveau.</translation>
  </message>
  <message>
   <source>{file} is a key of another kind, expected the elliptic curve P-256 or P-384.</source>
   <translation>{file} est une clé d'un autre type, la courbe elliptique P-256 ou P-384 était attendue.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Give the file of a public key.</source>
   <translation>{file} ne peut pas être lu ({problem}). Donnez le fichier d'une clé publique.</translation>
  </message>
  <message>
   <source>Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab.</source>
   <translation>Les signatures ne peuvent pas être vérifiées : le paquet cryptography manque à ce moteur. Réparez-le dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>{file} is no public key in PEM form. Make one: openssl ec -pubout.</source>
   <translation>{file} n'est pas une clé publique au format PEM. Créez-en une : openssl ec -pubout.</translation>
  </message>
  <message>
   <source>{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.</source>
   <translation>{source} : le nom de fichier {item} {fault}. Rien n'a été lu ; procurez-vous le lot auprès de son auteur.</translation>
  </message>
  <message>
   <source>has {count} characters, expected 1 to {most}</source>
   <translation>a {count} caractères, 1 à {most} étaient attendus</translation>
  </message>
  <message>
   <source>has control or invisible characters</source>
   <translation>a des caractères de contrôle ou invisibles</translation>
  </message>
  <message>
   <source>is absolute</source>
   <translation>est absolu</translation>
  </message>
  <message>
   <source>has a character that not every system allows</source>
   <translation>a un caractère que certains systèmes n'admettent pas</translation>
  </message>
  <message>
   <source>leads out of the bundle</source>
   <translation>mène hors du lot</translation>
  </message>
  <message>
   <source>ends or begins with a dot or space</source>
   <translation>commence ou finit par un point ou une espace</translation>
  </message>
  <message>
   <source>is reserved on Windows</source>
   <translation>est réservé sous Windows</translation>
  </message>
  <message>
   <source>has an ending other than {known}</source>
   <translation>a une extension autre que {known}</translation>
  </message>
  <message>
   <source>{file} {fault}. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} {fault}. N'utilisez pas ce lot ; procurez-vous-en un autre auprès de son auteur.</translation>
  </message>
  <message>
   <source>has more than {most} bytes</source>
   <translation>a plus de {most} octets</translation>
  </message>
  <message>
   <source>is {found}, expected {expected}</source>
   <translation>est {found}, attendu {expected}</translation>
  </message>
  <message>
   <source>signs {found}, expected {expected}</source>
   <translation>signe {found}, attendu {expected}</translation>
  </message>
  <message>
   <source>is not laid out as expected ({problem})</source>
   <translation>n'est pas disposé comme attendu ({problem})</translation>
  </message>
  <message>
   <source>states {found}, expected {expected}</source>
   <translation>déclare {found}, attendu {expected}</translation>
  </message>
  <message>
   <source>lists parts of files or other hashes, expected whole files and sha256</source>
   <translation>cite des parties de fichiers ou d'autres empreintes, des fichiers entiers et sha256 étaient attendus</translation>
  </message>
  <message>
   <source>lists {item} without a SHA-256</source>
   <translation>cite {item} sans SHA-256</translation>
  </message>
  <message>
   <source>lists {item} twice</source>
   <translation>cite {item} deux fois</translation>
  </message>
  <message>
   <source>contradicts itself: its files do not add up to its subject</source>
   <translation>se contredit : ses fichiers ne donnent pas son objet</translation>
  </message>
  <message>
   <source>Not enough evidence: {objection}</source>
   <translation>Pas assez d'éléments : {objection}</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>seuls {percent:.1f} % de la zone ont des pixels valides, il en faut au moins {least:.0f} %. Choisissez une autre date ou une autre zone.</translation>
  </message>
  <message>
   <source>only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. Check its bands, scale and unit.</source>
   <translation>seuls {percent:.0f} % des pixels de l'{image} ont des valeurs plausibles, il en faut au moins {least:.0f} %. Vérifiez ses bandes, son échelle et son unité.</translation>
  </message>
  <message>
   <source>the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or leave one out.</source>
   <translation>les bandes {one} et {other} de l'{image} sont identiques en chaque pixel. Vérifiez quelles bandes a le fichier, ou laissez-en une de côté.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image.</source>
   <translation>les nuages et leurs ombres couvrent {percent:.0f} % de la zone. Choisissez une autre date ou ajoutez une image radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a radar image.</source>
   <translation>les nuages et leurs ombres couvrent {percent:.0f} % de la zone à la première date. Choisissez une autre date ou ajoutez une image radar.</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>{part} : seuls {percent:.1f} % ont des pixels valides, il en faut au moins {least:.0f} %. Choisissez une autre date ou une autre zone.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image.</source>
   <translation>{part} : les nuages et leurs ombres couvrent {percent:.0f} %. Choisissez une autre date ou ajoutez une image radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a radar image.</source>
   <translation>{part} : les nuages et leurs ombres couvrent {percent:.0f} % à la première date. Choisissez une autre date ou ajoutez une image radar.</translation>
  </message>
  <message>
   <source>I measure one part of the area at a time. Ask for each of them alone: {parts}.</source>
   <translation>Je ne mesure qu'une partie de la zone à la fois. Posez la question pour chacune séparément : {parts}.</translation>
  </message>
  <message>
   <source>I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of the water is in the northern half?</source>
   <translation>Je peux dire quelle part d'une classe, ou d'un changement, se trouve dans cette partie : {part}. Posez la question pour une seule, par exemple : « How much of the water is in the northern half? »</translation>
  </message>
  <message>
   <source>The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the compass: "the northern half", "the south-eastern quarter".</source>
   <translation>L'image de cette couche est tournée par rapport à la carte : {part} est donc ambigu. Nommez la partie d'après les points cardinaux : « the northern half », « the south-eastern quarter ».</translation>
  </message>
  <message>
   <source>The point lies outside {part}. Ask for the class at the point alone, or click another one.</source>
   <translation>Le point se trouve hors de cette partie : {part}. Demandez la classe au point seulement, ou cliquez sur un autre.</translation>
  </message>
  <message>
   <source>I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.</source>
   <translation>Je ne peux pas dire où s'arrête cette partie de la zone. Je peux mesurer toute la zone, une moitié (« the northern half »), un quart (« the south-eastern quarter ») ou le centre. Dessinez un polygone autour de toute autre partie et reposez la question.</translation>
  </message>
  <message>
   <source>the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose another image.</source>
   <translation>on s'attend à ce que les masques recouvrent le terrain à {percent:.0f} % au plus. Demandez quelque chose de plus grand ou choisissez une autre image.</translation>
  </message>
  <message>
   <source>The model gave no answer.</source>
   <translation>Le modèle n'a pas donné de réponse.</translation>
  </message>
  <message>
   <source>I need two dates to see a change. Add an image of the same area from another date and ask again.</source>
   <translation>Il me faut deux dates pour voir un changement. Ajoutez une image de la même zone à une autre date et reposez la question.</translation>
  </message>
  <message>
   <source>I need a point for that. Click a point in the map and ask again.</source>
   <translation>Il me faut un point pour cela. Cliquez un point sur la carte et reposez la question.</translation>
  </message>
  <message>
   <source>I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can count and measure separate patches of land cover instead.</source>
   <translation>Je ne peux pas compter des objets isolés, comme véhicules, arbres, maisons ou animaux, à cette résolution. Je peux compter et mesurer des parcelles d'occupation du sol.</translation>
  </message>
  <message>
   <source>I cannot recognise single objects or their type at this resolution. I can map land cover such as water, built-up areas or trees instead.</source>
   <translation>Je ne peux pas reconnaître des objets isolés ni leur type à cette résolution. Je peux cartographier l'occupation du sol, comme l'eau, les zones bâties ou les arbres.</translation>
  </message>
  <message>
   <source>I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and shrubs as classes.</source>
   <translation>Je ne peux pas distinguer espèces, types de culture, santé ou rendement. Je peux cartographier et mesurer cultures, arbres, herbe et arbustes comme classes.</translation>
  </message>
  <message>
   <source>I cannot forecast. I can measure what the loaded images show, and the change between two dates.</source>
   <translation>Je ne peux pas prévoir. Je peux mesurer ce que montrent les images chargées, et le changement entre deux dates.</translation>
  </message>
  <message>
   <source>I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas.</source>
   <translation>Je ne peux pas juger des dégâts aux bâtiments à cette résolution. Je peux cartographier zones bâties, inondations et zones brûlées.</translation>
  </message>
  <message>
   <source>I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of land cover instead.</source>
   <translation>Je ne peux pas mesurer hauteurs, profondeurs, volumes ou pentes à partir de ces images. Je peux mesurer la surface de l'occupation du sol.</translation>
  </message>
  <message>
   <source>I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead.</source>
   <translation>Je ne peux pas mesurer de températures. Je peux cartographier l'occupation du sol, neige et glace, et zones brûlées.</translation>
  </message>
  <message>
   <source>I cannot know names, owners, prices, laws or population from pixels. I can map what covers the ground and measure it.</source>
   <translation>Les pixels ne me disent ni noms, ni propriétaires, ni prix, ni lois, ni population. Je peux cartographier ce qui couvre le sol et le mesurer.</translation>
  </message>
  <message>
   <source>I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them.</source>
   <translation>Je ne peux pas juger de la qualité de l'eau, du sol ou de l'air. Je peux cartographier où se trouvent l'eau et le sol nu, et les mesurer.</translation>
  </message>
  <message>
   <source>I cannot see traffic or activity. I can map built-up areas, and changes between two dates.</source>
   <translation>Je ne peux voir ni trafic ni activité. Je peux cartographier les zones bâties et les changements entre deux dates.</translation>
  </message>
  <message>
   <source>I measure areas, shares, counts of patches, positions and the shortest distance between two classes, not this quantity.</source>
   <translation>Je mesure des surfaces, des parts, des nombres de parcelles, des positions et la plus courte distance entre deux classes, pas cette grandeur.</translation>
  </message>
  <message>
   <source>I measure the whole selected area only. Draw a polygon around the part you mean and ask again.</source>
   <translation>Je ne mesure que toute la zone choisie. Dessinez un polygone autour de la partie voulue et reposez la question.</translation>
  </message>
  <message>
   <source>I compare the first and the last date only. Load the two dates to compare and ask for the change between them.</source>
   <translation>Je ne compare que la première et la dernière date. Chargez les deux dates à comparer et demandez le changement entre elles.</translation>
  </message>
  <message>
   <source>I cannot tell why, when or by whom something happened. I can measure what changed between two dates.</source>
   <translation>Je ne peux pas dire pourquoi, quand ou par qui quelque chose s'est produit. Je peux mesurer ce qui a changé entre deux dates.</translation>
  </message>
  <message>
   <source>I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Je ne donne ni conseils ni jugements. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées.</translation>
  </message>
  <message>
   <source>That is not among the classes I know. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Cela ne fait pas partie des classes que je connais. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images only. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Je ne réponds qu'aux questions sur les images chargées. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars, and compare two dates.</source>
   <translation>Je réponds aux questions sur les images chargées. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées. Je peux aussi comparer deux dates.</translation>
  </message>
  <message>
   <source>I only answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Je réponds seulement aux questions sur les images chargées. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées.</translation>
  </message>
  <message>
   <source>I do not write code or texts. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Je n'écris ni code ni textes. Je peux cartographier et mesurer l'occupation du sol : eau, forêt, cultures, zones bâties, neige, nuages et zones brûlées.</translation>
  </message>
  <message>
   <source>I cannot help with the software itself. The plugin's help explains settings and export. I can answer questions about the loaded images.</source>
   <translation>Je ne peux pas aider pour le logiciel lui-même. L'aide de l'extension explique réglages et export. Je peux répondre aux questions sur les images chargées.</translation>
  </message>
  <message>
   <source>I understand English only. Please ask in English.</source>
   <translation>Je ne comprends que l'anglais. Posez la question en anglais.</translation>
  </message>
  <message>
   <source>I cannot make out a question. Ask for example how much of the area is water.</source>
   <translation>Je ne discerne aucune question. Demandez par exemple quelle part de la zone est de l'eau.</translation>
  </message>
  <message>
   <source>The CPU was asked for.</source>
   <translation>Le CPU a été demandé.</translation>
  </message>
  <message>
   <source>CUDA was asked for but does not work: {reason} {fix}</source>
   <translation>CUDA a été demandé mais ne fonctionne pas : {reason} {fix}</translation>
  </message>
  <message>
   <source>Use --device cpu.</source>
   <translation>Utilisez le CPU (--device cpu).</translation>
  </message>
  <message>
   <source>No NVIDIA driver is installed ({file} is not there).</source>
   <translation>Aucun pilote NVIDIA n'est installé ({file} est absent).</translation>
  </message>
  <message>
   <source>The NVIDIA driver does not start (cuInit gives error {status}).</source>
   <translation>Le pilote NVIDIA ne démarre pas (cuInit donne l'erreur {status}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver is there but finds no GPU.</source>
   <translation>Le pilote NVIDIA est là mais ne trouve aucun GPU.</translation>
  </message>
  <message>
   <source>Reinstall the NVIDIA driver.</source>
   <translation>Réinstallez le pilote NVIDIA.</translation>
  </message>
  <message>
   <source>onnxruntime {version} here is the CPU build.</source>
   <translation>onnxruntime {version} est ici la version pour CPU.</translation>
  </message>
  <message>
   <source>The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.</source>
   <translation>Le pilote NVIDIA prend en charge CUDA {found}, cet onnxruntime demande CUDA {needed}.</translation>
  </message>
  <message>
   <source>Update the driver, or: {advice}</source>
   <translation>Mettez le pilote à jour, ou bien : {advice}</translation>
  </message>
  <message>
   <source>Run in the engine's environment: {command}</source>
   <translation>Exécutez dans l'environnement du moteur : {command}</translation>
  </message>
  <message>
   <source>{fault} {told}</source>
   <translation>{fault} {told}</translation>
  </message>
  <message>
   <source>The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.</source>
   <translation>Les bibliothèques CUDA (CUDA runtime, cuBLAS, cuDNN) ne peuvent pas être chargées.</translation>
  </message>
  <message>
   <source>The GPU fails on a one-node graph ({problem}).</source>
   <translation>Le GPU échoue sur un graphe d'un seul nœud ({problem}).</translation>
  </message>
  <message>
   <source>The GPU computes x + x wrongly.</source>
   <translation>Le GPU calcule mal x + x.</translation>
  </message>
  <message>
   <source>{gpu} runs the probe graph.</source>
   <translation>{gpu} exécute le graphe d'essai.</translation>
  </message>
  <message>
   <source>{model} computes in float32, for which the GPU has no attention kernel.</source>
   <translation>{model} calcule en float32, pour quoi le GPU n'a pas de noyau d'attention.</translation>
  </message>
  <message>
   <source>{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.</source>
   <translation>{fault} Utilisez le CPU (--device cpu) ou exportez le point de contrôle avec --dtype bf16 ou int4.</translation>
  </message>
  <message>
   <source>Export it with --dtype bf16 or int4.</source>
   <translation>Exportez-le avec --dtype bf16 ou int4.</translation>
  </message>
  <message>
   <source>{model} does not fit on the GPU: it needs {memory}.</source>
   <translation>{model} ne tient pas sur le GPU : il demande {memory}.</translation>
  </message>
  <message>
   <source>Close programs that use the GPU.</source>
   <translation>Fermez les programmes qui utilisent le GPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcule en bfloat16, ce qui ne fonctionne que sur les GPU NVIDIA. {reason} Exportez le point de contrôle avec --dtype int4 --activations fp32, ce qui fonctionne sur le CPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcule en bfloat16, ce qui ne fonctionne que sur les GPU NVIDIA. {reason} {fix} Ou exportez le point de contrôle avec --dtype int4 --activations fp32, ce qui fonctionne sur le CPU.</translation>
  </message>
  <message>
   <source>Device {item} is unknown. Choose one of {known}.</source>
   <translation>Le périphérique {item} est inconnu. Choisissez-en un parmi {known}.</translation>
  </message>
  <message>
   <source>{file}: does not cover the area. Choose another area or another file.</source>
   <translation>{file} : ne couvre pas la zone. Choisissez une autre zone ou un autre fichier.</translation>
  </message>
  <message>
   <source>{file}: does not overlap {other}. Give layers of the same place.</source>
   <translation>{file} : ne recouvre pas {other}. Donnez des couches du même lieu.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file} : aucun pixel valide dans la zone (nodata, masqué ou vide). Choisissez une autre zone ou un autre fichier.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file} : aucun pixel valide dans un échantillon de la zone (nodata, masqué ou vide). Choisissez une autre zone ou un autre fichier.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Aucun pixel de la zone n'est valide dans les couches du {date}. Choisissez une autre zone, ou vérifiez nodata et masques des couches.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Aucun pixel de la zone n'est valide dans les couches de cette date. Choisissez une autre zone, ou vérifiez nodata et masques des couches.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Aucun pixel de la zone n'est valide dans la couche ({sensor}) du {date}. Choisissez une autre zone, ou vérifiez nodata et masques de la couche.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Aucun pixel de la zone n'est valide dans la couche ({sensor}) de cette date. Choisissez une autre zone, ou vérifiez nodata et masques de la couche.</translation>
  </message>
  <message>
   <source>area: holds no pixel centre of the layers. Choose a larger area.</source>
   <translation>zone : ne contient le centre d'aucun pixel des couches. Choisissez une zone plus grande.</translation>
  </message>
  <message>
   <source>area: lies outside {file}. Choose an area inside the layer.</source>
   <translation>zone : se trouve hors de {file}. Choisissez une zone dans la couche.</translation>
  </message>
  <message>
   <source>point {point}: lies outside {file}. Choose a point inside the layer.</source>
   <translation>point {point} : se trouve hors de {file}. Choisissez un point dans la couche.</translation>
  </message>
  <message>
   <source>area in {crs}: has no place in the layers' CRS. Choose an area inside.</source>
   <translation>zone en {crs} : n'a pas de place dans le SCR des couches. Choisissez une zone à l'intérieur.</translation>
  </message>
  <message>
   <source>point {point}: has no place in the layers' CRS. Choose a point inside the layer.</source>
   <translation>point {point} : n'a pas de place dans le SCR des couches. Choisissez un point dans la couche.</translation>
  </message>
  <message>
   <source>area: found no polygon with an extent. Give polygons, not points or lines.</source>
   <translation>zone : aucun polygone ayant une étendue. Donnez des polygones, pas des points ni des lignes.</translation>
  </message>
  <message>
   <source>area {bounds}: expected minx &lt; maxx and miny &lt; maxy. Swap the values.</source>
   <translation>zone {bounds} : attendu minx &lt; maxx et miny &lt; maxy. Échangez les valeurs.</translation>
  </message>
  <message>
   <source>area: a polygon cannot be read ({problem}). Check the area file.</source>
   <translation>zone : un polygone est illisible ({problem}). Vérifiez le fichier de la zone.</translation>
  </message>
  <message>
   <source>area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.</source>
   <translation>zone : le SCR {crs} n'est pas connu. Donnez-le sous la forme EPSG:n ou en WKT.</translation>
  </message>
  <message>
   <source>area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a CRS to the layers.</source>
   <translation>zone en {crs} : les couches n'ont pas de SCR. Donnez la zone en coordonnées de pixels sans SCR, ou attribuez un SCR aux couches.</translation>
  </message>
  <message>
   <source>{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer &gt; Set CRS, then export).</source>
   <translation>{file} : n'a pas de SCR alors que {other} en a un, donc ils ne peuvent pas être alignés. Attribuez-lui son SCR (QGIS : Couche &gt; Définir le SCR, puis exporter).</translation>
  </message>
  <message>
   <source>{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x {other_width}). Assign a CRS to both.</source>
   <translation>{file} : n'a pas de SCR et une autre grille ({height} x {width} pixels) que {other} ({other_height} x {other_width}). Attribuez un SCR aux deux.</translation>
  </message>
  <message>
   <source>The question is empty. Ask something, for example: How much of the area is water?</source>
   <translation>La question est vide. Demandez quelque chose, par exemple : How much of the area is water?</translation>
  </message>
  <message>
   <source>The question has {count} characters, at most {most} are read. Ask a shorter question.</source>
   <translation>La question a {count} caractères, au plus {most} sont lus. Posez une question plus courte.</translation>
  </message>
  <message>
   <source>The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.</source>
   <translation>La question demande {count} jetons, {model} en lit au plus {most}. Posez une question plus courte.</translation>
  </message>
  <message>
   <source>The question names {count} learned classes beside others. Ask for fewer at once.</source>
   <translation>La question nomme {count} classes apprises en plus d'autres. Demandez-en moins à la fois.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features differ. Choose that model, or learn the class again.</source>
   <translation>La classe « {learned} » a été apprise avec {bundle}, le modèle est {model} {version}, dont les caractéristiques diffèrent. Choisissez ce modèle-là ou réapprenez la classe.</translation>
  </message>
  <message>
   <source>{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.</source>
   <translation>{folder} : {model} n'a pas de caractéristiques de pixels à apprendre. Utilisez TerraScope Lite.</translation>
  </message>
  <message>
   <source>{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or more apart. Add labels where the layers have data.</source>
   <translation>{count} lieux étiquetés de la classe tombent sur des pixels valides, au moins {least} attendus, à 2 pixels ou plus les uns des autres. Ajoutez des étiquettes là où les couches ont des données.</translation>
  </message>
  <message>
   <source>{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, or let the background be drawn at random.</source>
   <translation>{count} lieux étiquetés du reste tombent sur des pixels valides, au moins {least} attendus. Étiquetez-en, ou laissez tirer le fond au hasard.</translation>
  </message>
  <message>
   <source>The labels of the class and of the rest cannot be told apart in these layers: on places left out the guess was worse than chance. Check the labels, add more, or choose another date or sensor.</source>
   <translation>Les étiquettes de la classe et du reste ne se distinguent pas dans ces couches : sur des lieux laissés de côté, la prédiction était pire que le hasard. Vérifiez les étiquettes, ajoutez-en, ou choisissez une autre date ou un autre capteur.</translation>
  </message>
  <message>
   <source>Label {number} is a {shape}, expected a point or a polygon. Leave it out.</source>
   <translation>L'étiquette {number} est un {shape}, un point ou un polygone est attendu. Retirez-la.</translation>
  </message>
  <message>
   <source>The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.</source>
   <translation>Les étiquettes ont un SCR et les couches n'en ont pas. Donnez les étiquettes en pixels, sans SCR.</translation>
  </message>
  <message>
   <source>Label {number} cannot be read ({problem}). Check the labels.</source>
   <translation>L'étiquette {number} est illisible ({problem}). Vérifiez les étiquettes.</translation>
  </message>
  <message>
   <source>The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.</source>
   <translation>Le SCR {crs} des étiquettes n'est pas connu ({problem}). Donnez un code EPSG.</translation>
  </message>
  <message>
   <source>The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another.</source>
   <translation>La part attendue de {learned} est {share:g} de la zone, attendu {least:g} à {most:g}. Donnez-en une autre.</translation>
  </message>
  <message>
   <source>The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, digits, single spaces, hyphens, beginning with a letter.</source>
   <translation>Le nom de classe « {learned} » ne peut pas servir dans des questions. Donnez-en un de 1 à {most} caractères : lettres, chiffres, espaces simples, traits d'union, commençant par une lettre.</translation>
  </message>
  <message>
   <source>The memory is not enough for this run. Choose a smaller area, or close other programs.</source>
   <translation>La mémoire ne suffit pas pour ce traitement. Choisissez une zone plus petite ou fermez d'autres programmes.</translation>
  </message>
  <message>
   <source>The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are allowed. Choose a smaller area, or close other programs.</source>
   <translation>La zone de {height} x {width} pixels demande environ {needed:.2f} Go de mémoire, {allowed:.2f} Go sont permis. Choisissez une zone plus petite ou fermez d'autres programmes.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or use TerraScope Lite.</source>
   <translation>{model} demande {memory}. Fermez d'autres programmes ou utilisez TerraScope Lite.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which takes about a third.</source>
   <translation>{model} demande {memory}. Fermez d'autres programmes, ou exportez le point de contrôle avec --dtype int4, qui prend environ un tiers.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, which takes the least on a CPU.</source>
   <translation>{model} demande {memory}. Fermez d'autres programmes, ou exportez le point de contrôle avec --dtype int4 --activations fp32, qui prend le moins sur le CPU.</translation>
  </message>
  <message>
   <source>The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>La zone demande {needed:.1f} Go d'espace disque temporaire, {free:.1f} Go sont libres. Libérez de l'espace, dirigez TMPDIR vers un autre disque ou choisissez une zone plus petite.</translation>
  </message>
  <message>
   <source>{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>{folder} est plein après {written} Mio de caractéristiques ({problem}). Libérez de l'espace, dirigez TMPDIR vers un autre disque ou choisissez une zone plus petite.</translation>
  </message>
  <message>
   <source>No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.</source>
   <translation>Aucun dossier de fichiers temporaires n'accepte l'écriture. Libérez de l'espace ou dirigez TMPDIR vers un autre disque.</translation>
  </message>
  <message>
   <source>The temporary file of features was cut short by another program. Ask again.</source>
   <translation>Le fichier temporaire des caractéristiques a été tronqué par un autre programme. Reposez la question.</translation>
  </message>
  <message>
   <source>{folder}: is a file, expected a folder for the output. Choose another.</source>
   <translation>{folder} : est un fichier, un dossier est attendu pour les résultats. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>{folder}: a file found where a folder is expected; name another output folder.</source>
   <translation>{folder} : un fichier se trouve où un dossier est attendu ; nommez un autre dossier de sortie.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.</source>
   <translation>{file} : impossible à écrire ({problem}) ; rien n'a été laissé. Choisissez un autre dossier de sortie.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) or choose another output folder.</source>
   <translation>{file} : impossible à écrire ({problem}) ; rien n'a été laissé. Libérez de l'espace ({free:.1f} Mo restants) ou choisissez un autre dossier de sortie.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to.</source>
   <translation>{file} : impossible à écrire ({problem}) ; rien n'a été laissé. Choisissez un dossier de sortie où vous avez le droit d'écrire.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Keep its weights in a listed .data file.</source>
   <translation>{file} a plus de {most} octets. Mettez ses poids dans un fichier .data de la liste.</translation>
  </message>
  <message>
   <source>{file} is not an ONNX graph: it has no operators. Get an intact bundle.</source>
   <translation>{file} n'est pas un graphe ONNX : il n'a pas d'opérateurs. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has ONNX IR version {version}, expected {least} to {most}.</source>
   <translation>{file} a la version {version} de l'IR ONNX, {least} à {most} était attendu.</translation>
  </message>
  <message>
   <source>{file} defines {count} functions of its own, expected none. Export it inlined.</source>
   <translation>{file} définit {count} fonctions propres, aucune n'était attendue. Exportez-le avec ces fonctions développées.</translation>
  </message>
  <message>
   <source>{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file} : une sortie de {operator} n'a pas de nom, toutes devaient en avoir. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file} : une entrée de {operator} n'a pas de nom, toutes devaient en avoir. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.</source>
   <translation>{file} lit des poids dans {item}, que le lot ne cite pas. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.</source>
   <translation>{file} lit les octets {start} à {end} de {item}, qui en a {size}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} is not an intact ONNX graph ({problem}). Get an intact bundle.</source>
   <translation>{file} n'est pas un graphe ONNX intact ({problem}). Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} needs operator set {item} {version}, expected at most {most}.</source>
   <translation>{file} demande le jeu d'opérateurs {item} {version}, au plus {most} était attendu.</translation>
  </message>
  <message>
   <source>{file} needs the operator {domain}.{operator}, which is not built in. Export without it.</source>
   <translation>{file} demande l'opérateur {domain}.{operator}, qui n'est pas intégré. Exportez sans lui.</translation>
  </message>
  <message>
   <source>{file} has the operator {operator}, which may never end. Export the graph without loops.</source>
   <translation>{file} a l'opérateur {operator}, qui peut ne jamais finir. Exportez le graphe sans boucles.</translation>
  </message>
  <message>
   <source>{file}: weights in {item} have the offset {found}. Get an intact bundle.</source>
   <translation>{file} : les poids dans {item} ont le décalage {found}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.</source>
   <translation>{file} est {dtype} {shape}, le manifeste dit {named} {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.</source>
   <translation>{file} a des lignes de {count} nombres, le décodeur en lit {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has {count} rows, asked for {asked}. Get an intact bundle.</source>
   <translation>{file} a {count} lignes, {asked} était demandé. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has NaN or infinite numbers. Get an intact bundle.</source>
   <translation>{file} contient des nombres NaN ou infinis. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} is not a table of numbers ({problem}). Get an intact bundle.</source>
   <translation>{file} n'est pas une table de nombres ({problem}). Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: the sequence grew past {most} positions. Ask a shorter question.</source>
   <translation>{file} : la séquence a dépassé {most} positions. Posez une question plus courte.</translation>
  </message>
  <message>
   <source>{file}: logits {logits} and hidden {hidden}, expected one row each.</source>
   <translation>{file} : logits {logits} et état {hidden}, une ligne de chaque était attendue.</translation>
  </message>
  <message>
   <source>{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.</source>
   <translation>{folder} demande onnxruntime {needed} (au moins 1.26), trouvé {found}. Mettez le moteur à jour.</translation>
  </message>
  <message>
   <source>{file} has the shape {shape}, expected {rows} rows of numbers.</source>
   <translation>{file} a la forme {shape}, {rows} lignes de nombres étaient attendues.</translation>
  </message>
  <message>
   <source>{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.</source>
   <translation>{folder} : le décodeur donne {count} logits pour {tokens} jetons. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: field graphs has no {role}. Use another bundle.</source>
   <translation>{file} : {role} manque au champ graphs. Utilisez un autre lot.</translation>
  </message>
  <message>
   <source>{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.</source>
   <translation>{file} : le champ min_onnxruntime est {found}, attendu par exemple '1.26'.</translation>
  </message>
  <message>
   <source>{file} runs on {provider}, expected {expected}. Use --device cpu.</source>
   <translation>{file} s'exécute sur {provider}, attendu {expected}. Utilisez le CPU (--device cpu).</translation>
  </message>
  <message>
   <source>{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle.</source>
   <translation>{folder} : {item} ont la forme {one} en une fois et {other} par morceaux. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.</source>
   <translation>{folder} : {item} diffèrent de {share:.2g} entre une fois et par morceaux. Mettez onnxruntime à jour.</translation>
  </message>
  <message>
   <source>{file} does not run ({problem}). Use another bundle.</source>
   <translation>{file} ne s'exécute pas ({problem}). Utilisez un autre lot.</translation>
  </message>
  <message>
   <source>{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.</source>
   <translation>{file} : la sortie {item} a {count} nombres NaN ou infinis sur {size}. Utilisez un autre lot.</translation>
  </message>
  <message>
   <source>{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.</source>
   <translation>{file} demande plus de mémoire qu'il n'y en a ({problem}). Fermez des programmes ou choisissez une zone plus petite.</translation>
  </message>
  <message>
   <source>{file} has names that are no text ({problem}). Get an intact bundle.</source>
   <translation>{file} a des noms qui ne sont pas du texte ({problem}). Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has no token {mark}. Get an intact bundle.</source>
   <translation>{file} n'a pas de jeton {mark}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} is not a tokenizer ({problem}). Get an intact bundle.</source>
   <translation>{file} n'est pas un tokeniseur ({problem}). Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of its family. Update the plugin or the bundle.</source>
   <translation>{folder} : le champ prompt.template est {found}, attendu {lite} ou {full} dans un lot de sa famille. Mettez à jour l'extension ou le lot.</translation>
  </message>
  <message>
   <source>mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.</source>
   <translation>mask_decoder : masques de forme {shape}, attendu {expected}. Installez le lot à nouveau, ou un autre.</translation>
  </message>
  <message>
   <source>{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.</source>
   <translation>{file} trouve {count} {item} dans l'invite, {expected} étaient attendus. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file} : noms, {kind} : {found} ; le manifeste dit {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file} : {kind} {item}, {found} ; le manifeste dit {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file} : {kind} {item}, {count} axes ; le manifeste dit {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file} : {kind} {item}, forme {shape} ; le manifeste dit {expected}. Procurez-vous un lot intact.</translation>
  </message>
  <message>
   <source>input</source>
   <translation>entrée</translation>
  </message>
  <message>
   <source>output</source>
   <translation>sortie</translation>
  </message>
  <message>
   <source>{file}: no such file. Check the path.</source>
   <translation>{file} : fichier introuvable. Vérifiez le chemin.</translation>
  </message>
  <message>
   <source>{file}: expected a raster file, found a folder or a device.</source>
   <translation>{file} : un fichier raster était attendu, c'est un dossier ou un périphérique.</translation>
  </message>
  <message>
   <source>{file}: not a local raster file. Download or export it first.</source>
   <translation>{file} : ce n'est pas un fichier raster local. Téléchargez-le ou exportez-le d'abord.</translation>
  </message>
  <message>
   <source>{file}: cannot be opened ({problem}). Check its permissions.</source>
   <translation>{file} : ne peut pas être ouvert ({problem}). Vérifiez ses droits d'accès.</translation>
  </message>
  <message>
   <source>{file}: cannot be read as {driver} ({problem}). Check or re-export it.</source>
   <translation>{file} : illisible comme {driver} ({problem}). Vérifiez-le ou exportez-le de nouveau.</translation>
  </message>
  <message>
   <source>{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.</source>
   <translation>{file} : endommagé ou tronqué, il ne peut pas être lu ({problem}). Récupérez-le de nouveau.</translation>
  </message>
  <message>
   <source>{file}: found {found}, expected {readable}. Export it as GeoTIFF.</source>
   <translation>{file} : trouvé {found}, attendu {readable}. Exportez-le en GeoTIFF.</translation>
  </message>
  <message>
   <source>an empty file</source>
   <translation>un fichier vide</translation>
  </message>
  <message>
   <source>a VRT, which leads to other files</source>
   <translation>un VRT, qui renvoie à d'autres fichiers</translation>
  </message>
  <message>
   <source>a web service description</source>
   <translation>la description d'un service web</translation>
  </message>
  <message>
   <source>a zip archive (unpack it first)</source>
   <translation>une archive zip (décompressez-la d'abord)</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>du XML</translation>
  </message>
  <message>
   <source>an unknown format</source>
   <translation>un format inconnu</translation>
  </message>
  <message>
   <source>{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.</source>
   <translation>{file} : ses métadonnées désignent des aperçus dans un autre fichier. Supprimez son .aux.xml ou exportez-le de nouveau.</translation>
  </message>
  <message>
   <source>{file}: expected overviews or a mask as TIFF, found something else. Remove it.</source>
   <translation>{file} : des aperçus ou un masque en TIFF étaient attendus, c'est autre chose. Supprimez-le.</translation>
  </message>
  <message>
   <source>{file}: the data file beside this ENVI header is missing. Give the data file.</source>
   <translation>{file} : le fichier de données à côté de cet en-tête ENVI manque. Indiquez le fichier de données.</translation>
  </message>
  <message>
   <source>{file}: holds no raster bands. Choose another file.</source>
   <translation>{file} : ne contient aucune bande raster. Choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>{file}: holds {count} bands, at most {most} are read. Export the bands you need.</source>
   <translation>{file} : contient {count} bandes, au plus {most} sont lues. Exportez les bandes nécessaires.</translation>
  </message>
  <message>
   <source>{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.</source>
   <translation>{file} : échantillons complexes (SLC) trouvés, intensité détectée attendue. Exportez sigma0 ou gamma0.</translation>
  </message>
  <message>
   <source>{file}: found a colour table (a class map), expected measured bands. Choose the image itself.</source>
   <translation>{file} : table de couleurs trouvée (une carte de classes), bandes mesurées attendues. Choisissez l'image elle-même.</translation>
  </message>
  <message>
   <source>{file}: its position is given by ground control points only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file} : sa position n'est donnée que par des points de calage, une grille affine est attendue. Redressez-le d'abord (QGIS : Raster &gt; Projections &gt; Projection, ou gdalwarp).</translation>
  </message>
  <message>
   <source>{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file} : sa position n'est donnée que par des RPC, une grille affine est attendue. Redressez-le d'abord (QGIS : Raster &gt; Projections &gt; Projection, ou gdalwarp).</translation>
  </message>
  <message>
   <source>{folder}: holds {one} and {other} for {channel}. Give one product per folder.</source>
   <translation>{folder} : contient {one} et {other} pour {channel}. Donnez un seul produit par dossier.</translation>
  </message>
  <message>
   <source>{folder}: holds more than {most} raster files. Give one product's folder.</source>
   <translation>{folder} : contient plus de {most} fichiers raster. Donnez le dossier d'un seul produit.</translation>
  </message>
  <message>
   <source>{folder}: holds {count} products ({names}). Give the folder of each.</source>
   <translation>{folder} : contient {count} produits ({names}). Donnez le dossier de chacun.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected optical bands. Give the folder as SAR.</source>
   <translation>{folder} : trouvé {found}, bandes optiques attendues. Donnez le dossier comme SAR.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected sar bands. Give the folder as optical.</source>
   <translation>{folder} : trouvé {found}, bandes SAR attendues. Donnez le dossier comme optique.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder} : aucun fichier nommé d'après une bande ({names}) ; attendu, pour {sensor} : des bandes comme {example}. Nommez-les ou donnez le raster lui-même.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder} : aucun raster nommé d'après une bande ; attendu, pour {sensor} : des bandes comme {example}. Nommez-les ou donnez le raster lui-même.</translation>
  </message>
  <message>
   <source>{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{file} : le chemin a {count} caractères, Windows en accepte {most}. Déplacez le fichier vers un dossier au chemin plus court, ou activez les chemins longs dans Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{folder} : a {count} caractères, Windows en accepte {most} en plus de ceux des fichiers qu'il contient. Choisissez un dossier au chemin plus court, ou activez les chemins longs dans Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the bands in file order, such as {example}, with - for a band to skip.</source>
   <translation>{file} : le sens de ses {count} bandes est inconnu (ni noms, ni longueurs d'onde, ni ordre connu). Indiquez les bandes dans l'ordre du fichier, par exemple {example}, avec - pour une bande à ignorer.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file} : le sens de son unique bande est inconnu (sans nom). Donnez le fichier d'une bande, ou dites ce que c'est, par exemple {example}.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} band). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file} : le sens de son unique bande est inconnu (elle porte le nom de {band}, qui ne mesure aucune bande pour {sensor}). Donnez le fichier d'une bande, ou dites ce que c'est, par exemple {example}.</translation>
  </message>
  <message>
   <source>{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band in file order, - to skip.</source>
   <translation>{file} : {given} noms de bandes ont été donnés ({names}), le fichier a {count} bandes. Donnez un nom par bande dans l'ordre du fichier, - pour ignorer.</translation>
  </message>
  <message>
   <source>{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.</source>
   <translation>{file} : le nom de bande « {band} » n'est pas connu. Utilisez B1 à B12, B8A, ou l'un de ceux-ci : {known}.</translation>
  </message>
  <message>
   <source>{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with - for those to skip.</source>
   <translation>{file} : {channels} se trouve dans plus d'une bande (d'après : {source}). Indiquez les bandes dans l'ordre du fichier, avec - pour celles à ignorer.</translation>
  </message>
  <message>
   <source>{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical.</source>
   <translation>{file} : donné comme SAR, trouvé {found} (d'après : {source}), attendu VV, VH, HH ou HV. Donnez le fichier comme optique.</translation>
  </message>
  <message>
   <source>{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR.</source>
   <translation>{file} : donné comme optique, trouvé {found} (d'après : {source}), bandes optiques attendues. Donnez le fichier comme SAR.</translation>
  </message>
  <message>
   <source>{file}: band names can be given for a single file only. Give the files one by one.</source>
   <translation>{file} : des noms de bandes ne peuvent être donnés que pour un seul fichier. Donnez les fichiers un par un.</translation>
  </message>
  <message>
   <source>{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the files of the other bands.</source>
   <translation>{file} : une seule bande optique trouvée ({channel}), au moins deux attendues, comme le vert et le rouge. Ajoutez les fichiers des autres bandes.</translation>
  </message>
  <message>
   <source>The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or choose another layer.</source>
   <translation>La couche {sensor} a les bandes {found} ; {model} a besoin de {needed}. Nommez les bandes (--bands) ou choisissez une autre couche.</translation>
  </message>
  <message>
   <source>{model} reads {sensors} layers, found a {sensor} one. Use another model.</source>
   <translation>{model} lit des couches de type {sensors}, il en a reçu une de type {sensor}. Utilisez un autre modèle.</translation>
  </message>
  <message>
   <source>{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}.</source>
   <translation>{file} : la date est inconnue et décide de l'ordre des images ({sensor}). Donnez une date pour : {names}.</translation>
  </message>
  <message>
   <source>{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all.</source>
   <translation>{file} : n'a pas le {date} ; il contient {count} dates, du {first} au {last}. Donnez l'une d'elles, ou aucune pour toutes.</translation>
  </message>
  <message>
   <source>{file}: given twice. Give each file once, with one role.</source>
   <translation>{file} : donné deux fois. Donnez chaque fichier une fois, avec un rôle.</translation>
  </message>
  <message>
   <source>{file}: holds nothing to read as {sensor}. Choose another.</source>
   <translation>{file} : ne contient rien à lire comme {sensor}. Choisissez-en un autre.</translation>
  </message>
  <message>
   <source>no raster was given. Give at least one optical or SAR file.</source>
   <translation>aucun raster n'a été donné. Donnez au moins un fichier optique ou SAR.</translation>
  </message>
  <message>
   <source>{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file} : des valeurs de {lowest:.4g} à {highest:.4g} ne correspondent à aucune échelle connue, attendu réflectance 0-1, 0-255 ou × 10000. Définissez échelle et décalage dans le fichier (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit -scale).</source>
   <translation>{file} : AnalyticMS PlanetScope sans _SR, qui contient de la radiance, réflectance attendue. Prenez l'AnalyticMS_SR de la scène, ou définissez comme échelles les reflectanceCoefficients de ses métadonnées (gdal_edit -scale).</translation>
  </message>
  <message>
   <source>{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file} : entiers jusqu'à {highest:.0f} sans échelle, réflectance × 10000 attendue. Définissez échelle et décalage dans le fichier (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.</source>
   <translation>{file} : donné comme optique, valeurs autour de {middle:.1f} comme un radar en dB. Donnez-le comme SAR.</translation>
  </message>
  <message>
   <source>{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected reflectance 0-1. Correct the tags.</source>
   <translation>{file} : l'échelle {gain:g} et le décalage {offset:g} du fichier donnent une médiane de {middle:.4g}, réflectance 0-1 attendue. Corrigez ces balises.</translation>
  </message>
  <message>
   <source>{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file.</source>
   <translation>{file} : des valeurs {dtype} autour de {middle:.4g} ne sont ni des dB ni de la rétrodiffusion linéaire (non calibrées ?). Calibrez en sigma0 ou gamma0, ou définissez échelle et décalage dans le fichier.</translation>
  </message>
  <message>
   <source>{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and bright places, expected float32. Download it again as TIFF with 32 bits.</source>
   <translation>{file} : bande radar brute du Copernicus Browser en {dtype}, qui tronque eaux calmes et lieux brillants, float32 attendu. Téléchargez-la de nouveau en TIFF 32 bits.</translation>
  </message>
  <message>
   <source>{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.</source>
   <translation>{file} : échantillons int8 trouvés, rétrodiffusion en dB ou puissance linéaire attendue. Exportez en flottants.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file} : des valeurs autour de {middle:.4g} ne sont pas du type « {named} » que disent ses noms, attendu {low:g} à {high:g} dB. Calibrez en sigma0 ou gamma0, ou définissez échelle et décalage dans le fichier (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: {unit} was given as the unit of an optical raster. Leave it out.</source>
   <translation>{file} : {unit} est indiqué comme unité d'un raster optique. Retirez cette unité.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file} : des valeurs autour de {middle:.4g} ne sont pas du type « {named} » indiqué, attendu {low:g} à {high:g} dB. Calibrez en sigma0 ou gamma0, ou définissez échelle et décalage dans le fichier (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>no mask says so</source>
   <translation>aucun masque ne le dit</translation>
  </message>
  <message>
   <source>nothing measures it</source>
   <translation>rien ne le mesure</translation>
  </message>
  <message>
   <source>it names no mask</source>
   <translation>aucun masque n'est nommé</translation>
  </message>
  <message>
   <source>it names no two masks</source>
   <translation>deux masques ne sont pas nommés</translation>
  </message>
  <message>
   <source>it names no two masks of one thing</source>
   <translation>deux masques d'une même chose ne sont pas nommés</translation>
  </message>
  <message>
   <source>it names no single mask</source>
   <translation>un seul masque n'est pas nommé</translation>
  </message>
  <message>
   <source>the mask is empty</source>
   <translation>le masque est vide</translation>
  </message>
  <message>
   <source>a mask is empty</source>
   <translation>un masque est vide</translation>
  </message>
  <message>
   <source>it is a part of one mask, in another</source>
   <translation>c'est une partie d'un masque, dans un autre</translation>
  </message>
  <message>
   <source>what is left over is not measured</source>
   <translation>ce qui reste n'est pas mesuré</translation>
  </message>
  <message>
   <source>it speaks of each part of the mask</source>
   <translation>c'est dit de chaque partie du masque</translation>
  </message>
  <message>
   <source>it is a difference from something</source>
   <translation>c'est une différence par rapport à quelque chose</translation>
  </message>
  <message>
   <source>the sentence only supposes it</source>
   <translation>la phrase ne fait que le supposer</translation>
  </message>
  <message>
   <source>it is the share of something else than the area</source>
   <translation>c'est la part d'autre chose que la zone</translation>
  </message>
  <message>
   <source>it may be told of each of the masks or of all together</source>
   <translation>cela peut être dit de chaque masque ou de tous ensemble</translation>
  </message>
  <message>
   <source>it is told of a place where the mask does not lie, or only in part</source>
   <translation>c'est dit d'un endroit où le masque n'est pas, ou seulement en partie</translation>
  </message>
  <message>
   <source>connected parts</source>
   <translation>parties connexes</translation>
  </message>
  <message>
   <source>one size in percent of the other</source>
   <translation>une taille en pourcentage de l'autre</translation>
  </message>
  <message>
   <source>valid pixels</source>
   <translation>pixels valides</translation>
  </message>
  <message>
   <source>area of the valid pixels</source>
   <translation>surface des pixels valides</translation>
  </message>
  <message>
   <source>a share of a mask, of what is not said</source>
   <translation>une part d'un masque, on ne dit pas de quoi</translation>
  </message>
  <message>
   <source>what is gone has no mask</source>
   <translation>ce qui a disparu n'a pas de masque</translation>
  </message>
  <message>
   <source>area of the change</source>
   <translation>surface du changement</translation>
  </message>
  <message>
   <source>it is not told how much it changed</source>
   <translation>il n'est pas dit de combien cela a changé</translation>
  </message>
  <message>
   <source>no amount of change</source>
   <translation>aucune quantité de changement</translation>
  </message>
  <message>
   <source>later minus earlier</source>
   <translation>après moins avant</translation>
  </message>
  <message>
   <source>of the mask before</source>
   <translation>du masque d'avant</translation>
  </message>
  <message>
   <source>ratio of areas</source>
   <translation>rapport des surfaces</translation>
  </message>
  <message>
   <source>difference of areas</source>
   <translation>différence des surfaces</translation>
  </message>
  <message>
   <source>there is nothing to compare it with</source>
   <translation>il n'y a rien à quoi le comparer</translation>
  </message>
  <message>
   <source>it is no clear place</source>
   <translation>ce n'est pas un rang clair</translation>
  </message>
  <message>
   <source>its mark stands behind the name of another class</source>
   <translation>sa marque suit le nom d'une autre classe</translation>
  </message>
  <message>
   <source>it is told of a change</source>
   <translation>cela est dit d'un changement</translation>
  </message>
  <message>
   <source>it speaks of another number of parts</source>
   <translation>il est question d'un autre nombre de parties</translation>
  </message>
  <message>
   <source>the masks have no date</source>
   <translation>les masques n'ont pas de date</translation>
  </message>
  <message>
   <source>the sentence repeats what others say</source>
   <translation>la phrase répète ce que disent d'autres</translation>
  </message>
  <message>
   <source>the sentence excepts something</source>
   <translation>la phrase excepte quelque chose</translation>
  </message>
  <message>
   <source>it is told per time</source>
   <translation>c'est dit par unité de temps</translation>
  </message>
  <message>
   <source>it is told of another time</source>
   <translation>c'est dit d'un autre moment</translation>
  </message>
  <message>
   <source>the mask that it is told of is of another date</source>
   <translation>le masque dont c'est dit est d'une autre date</translation>
  </message>
  <message>
   <source>it is too close to tell</source>
   <translation>l'écart est trop faible pour trancher</translation>
  </message>
  <message>
   <source>the sentence denies it</source>
   <translation>la phrase le nie</translation>
  </message>
  <message>
   <source>it is not plainly said of this mask</source>
   <translation>ce n'est pas clairement dit de ce masque</translation>
  </message>
  <message>
   <source>it speaks of one part of the mask</source>
   <translation>c'est dit d'une partie du masque</translation>
  </message>
  <message>
   <source>it is told of an earlier time</source>
   <translation>c'est dit d'un moment antérieur</translation>
  </message>
  <message>
   <source>it is told of a later time</source>
   <translation>c'est dit d'un moment postérieur</translation>
  </message>
  <message>
   <source>side of a pixel</source>
   <translation>côté d'un pixel</translation>
  </message>
  <message>
   <source>the grid has no ground size</source>
   <translation>la grille n'a pas de taille au sol</translation>
  </message>
  <message>
   <source>area of a pixel</source>
   <translation>surface d'un pixel</translation>
  </message>
  <message>
   <source>it is told from elsewhere</source>
   <translation>c'est dit depuis ailleurs</translation>
  </message>
  <message>
   <source>it speaks of several things at once</source>
   <translation>c'est dit de plusieurs choses à la fois</translation>
  </message>
  <message>
   <source>the calculation is wrong</source>
   <translation>le calcul est faux</translation>
  </message>
  <message>
   <source>the calculation is right, its numbers were not measured</source>
   <translation>le calcul est juste, ses nombres n'ont pas été mesurés</translation>
  </message>
  <message>
   <source>its units do not fit</source>
   <translation>ses unités ne conviennent pas</translation>
  </message>
  <message>
   <source>the model should have left it to the host</source>
   <translation>le modèle aurait dû le laisser au programme</translation>
  </message>
  <message>
   <source>the text is too long: the rest is not checked</source>
   <translation>le texte est trop long : le reste n'est pas vérifié</translation>
  </message>
  <message>
   <source>the sentence is too long: it is not checked</source>
   <translation>la phrase est trop longue : elle n'est pas vérifiée</translation>
  </message>
  <message>
   <source>share of mask {whole} that mask {inner} covers</source>
   <translation>part du masque {whole} que couvre le masque {inner}</translation>
  </message>
  <message>
   <source>only partly: {found}</source>
   <translation>seulement en partie : {found}</translation>
  </message>
  <message>
   <source>{words} is not understood</source>
   <translation>{words} n'est pas compris</translation>
  </message>
  <message>
   <source>“{words}” is the name of another class</source>
   <translation>« {words} » est le nom d'une autre classe</translation>
  </message>
  <message>
   <source>“{words}” is not known as a name of the mask</source>
   <translation>« {words} » n'est pas connu comme nom du masque</translation>
  </message>
  <message>
   <source>“{words}” may mean several masks</source>
   <translation>« {words} » peut désigner plusieurs masques</translation>
  </message>
  <message>
   <source>{percent:.1f} % of the half</source>
   <translation>{percent:.1f} % de la moitié</translation>
  </message>
  <message>
   <source>{percent:.1f} % of it</source>
   <translation>{percent:.1f} % de celui-ci</translation>
  </message>
  <message>
   <source>the northern half of the area</source>
   <translation>la moitié nord de la zone</translation>
  </message>
  <message>
   <source>the southern half of the area</source>
   <translation>la moitié sud de la zone</translation>
  </message>
  <message>
   <source>the eastern half of the area</source>
   <translation>la moitié est de la zone</translation>
  </message>
  <message>
   <source>the western half of the area</source>
   <translation>la moitié ouest de la zone</translation>
  </message>
  <message>
   <source>the north-eastern quarter of the area</source>
   <translation>le quart nord-est de la zone</translation>
  </message>
  <message>
   <source>the south-eastern quarter of the area</source>
   <translation>le quart sud-est de la zone</translation>
  </message>
  <message>
   <source>the south-western quarter of the area</source>
   <translation>le quart sud-ouest de la zone</translation>
  </message>
  <message>
   <source>the north-western quarter of the area</source>
   <translation>le quart nord-ouest de la zone</translation>
  </message>
  <message>
   <source>the centre of the area</source>
   <translation>le centre de la zone</translation>
  </message>
  <message>
   <source>the upper half of the area</source>
   <translation>la moitié supérieure de la zone</translation>
  </message>
  <message>
   <source>the lower half of the area</source>
   <translation>la moitié inférieure de la zone</translation>
  </message>
  <message>
   <source>the left half of the area</source>
   <translation>la moitié gauche de la zone</translation>
  </message>
  <message>
   <source>the right half of the area</source>
   <translation>la moitié droite de la zone</translation>
  </message>
  <message>
   <source>the upper right quarter of the area</source>
   <translation>le quart supérieur droit de la zone</translation>
  </message>
  <message>
   <source>the lower right quarter of the area</source>
   <translation>le quart inférieur droit de la zone</translation>
  </message>
  <message>
   <source>the lower left quarter of the area</source>
   <translation>le quart inférieur gauche de la zone</translation>
  </message>
  <message>
   <source>the upper left quarter of the area</source>
   <translation>le quart supérieur gauche de la zone</translation>
  </message>
  <message>
   <source>optical image</source>
   <translation>image optique</translation>
  </message>
  <message>
   <source>radar image</source>
   <translation>image radar</translation>
  </message>
  <message>
   <source>{differs} of the answer's {count} statements differ from the masks.</source>
   <translation>{differs} des {count} affirmations de la réponse diffèrent des masques.</translation>
  </message>
  <message>
   <source>{unmeasured} of the answer's {count} statements were not measured.</source>
   <translation>{unmeasured} des {count} affirmations de la réponse n'ont pas été mesurées.</translation>
  </message>
  <message>
   <source>All statements of the answer equal the masks.</source>
   <translation>Toutes les affirmations de la réponse concordent avec les masques.</translation>
  </message>
  <message>
   <source>The answer rests on no mask.</source>
   <translation>La réponse ne repose sur aucun masque.</translation>
  </message>
  <message>
   <source>It is not known how often the mask is right: probabilities of {masks} are not calibrated.</source>
   <translation>On ignore combien de fois le masque est juste : les probabilités ne sont pas calibrées pour {masks}.</translation>
  </message>
  <message>
   <source>Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points on average, so no bounds are given.</source>
   <translation>Les probabilités ne sont pas calibrées pour : {masks}. Là où le modèle a été testé, elles s'écartaient de {points:.0f} points en moyenne ; aucune borne n'est donc donnée.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.</source>
   <translation>Le masque {id} (« {name} ») devrait recouvrir le terrain à {percent:.0f} %.</translation>
  </message>
  <message>
   <source>No sign of {name} was found; up to {high:.1f} % would go unseen.</source>
   <translation>« {name} » : aucune trace trouvée ; jusqu'à {high:.1f} % passeraient inaperçus.</translation>
  </message>
  <message>
   <source>The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.</source>
   <translation>« {name} » : la part peut se situer n'importe où entre {low:.1f} et {high:.1f} %.</translation>
  </message>
  <message>
   <source>The bounds of {pair} overlap: which of the two is larger is not sure.</source>
   <translation>Les bornes se recouvrent ({pair}) : on ne sait pas avec certitude laquelle des deux est la plus grande.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area has valid pixels.</source>
   <translation>{percent:.0f} % de la zone ont des pixels valides.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of {part} has valid pixels.</source>
   <translation>{part} : {percent:.0f} % ont des pixels valides.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part} : les nuages et leurs ombres couvrent {percent:.0f} %.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part} : à la première date, les nuages et leurs ombres couvrent {percent:.0f} %.</translation>
  </message>
  <message>
   <source>This model does not look for clouds.</source>
   <translation>Ce modèle ne cherche pas les nuages.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Les nuages et leurs ombres couvrent {percent:.0f} % de la zone.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>À la première date, les nuages et leurs ombres couvrent {percent:.0f} % de la zone.</translation>
  </message>
  <message>
   <source>An input is an 8-bit picture, not a measurement.</source>
   <translation>Une entrée est une image sur 8 bits, pas une mesure.</translation>
  </message>
  <message>
   <source>Only {percent:.0f} % of the {sensor} pixels have plausible values.</source>
   <translation>Seuls {percent:.0f} % des pixels ({sensor}) ont des valeurs plausibles.</translation>
  </message>
  <message>
   <source>Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right.</source>
   <translation>Les scores des masques ({sensors}) ne sont pas calibrés : ils disent à quel point le modèle est sûr, pas combien de fois il a raison.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, and no pixel comes near the threshold.</source>
   <translation>Le masque {id} (« {name} ») est vide et aucun pixel n'approche du seuil.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, but some pixels come near the threshold.</source>
   <translation>Le masque {id} (« {name} ») est vide, mais des pixels approchent du seuil.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Le masque {id} (« {name} ») est tracé nettement : score moyen {score:.2f}, {percent:.0f} % en restent quand le seuil bouge.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Le masque {id} (« {name} ») est tracé assez nettement : score moyen {score:.2f}, {percent:.0f} % en restent quand le seuil bouge.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>Le masque {id} (« {name} ») est tracé vaguement : score moyen {score:.2f}, {percent:.0f} % en restent quand le seuil bouge.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that differ from the masks: {differs} of {count}.</source>
   <translation>Affirmations du raisonnement qui diffèrent des masques : {differs} sur {count}.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that equal the masks: {verified} of {count}; none differs.</source>
   <translation>Affirmations du raisonnement qui concordent avec les masques : {verified} sur {count} ; aucune ne diffère.</translation>
  </message>
  <message>
   <source>Neither answer nor reasoning states anything that the masks could bear out.</source>
   <translation>Ni la réponse ni le raisonnement n'affirment rien que les masques puissent confirmer.</translation>
  </message>
  <message>
   <source>checked before the mask was corrected</source>
   <translation>vérifié avant la correction du masque</translation>
  </message>
  <message>
   <source>the mask was corrected</source>
   <translation>le masque a été corrigé</translation>
  </message>
  <message>
   <source>TerraScope stress test · {time}</source>
   <translation>Test de résistance TerraScope · {time}</translation>
  </message>
  <message>
   <source>{question} - TerraScope stress test</source>
   <translation>{question} – Test de résistance TerraScope</translation>
  </message>
  <message>
   <source>of the masks kept</source>
   <translation>des masques conservés</translation>
  </message>
  <message>
   <source>of the answers kept</source>
   <translation>des réponses conservées</translation>
  </message>
  <message>
   <source>distorted runs, {seconds:.0f} s</source>
   <translation>exécutions dégradées, {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Clean answer</source>
   <translation>Réponse sans dégradation</translation>
  </message>
  <message>
   <source>Clean answers</source>
   <translation>Réponses sans dégradation</translation>
  </message>
  <message>
   <source>Tried on {rule}.</source>
   <translation>Essayé sur : {rule}.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Courbes</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tableau</translation>
  </message>
  <message>
   <source>corruption</source>
   <translation>dégradation</translation>
  </message>
  <message>
   <source>masks kept</source>
   <translation>masques conservés</translation>
  </message>
  <message>
   <source>answers kept</source>
   <translation>réponses conservées</translation>
  </message>
  <message>
   <source>answer first changes at</source>
   <translation>la réponse change à partir de</translation>
  </message>
  <message>
   <source>never</source>
   <translation>jamais</translation>
  </message>
  <message>
   <source>Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in both. Kept: the mean over the levels, the clean run being 100 %.</source>
   <translation>Colonnes 1 à 5 : IoU moyenne des masques avec ceux de l'exécution sans dégradation, sur les pixels valides dans les deux. Conservé : moyenne sur les niveaux, l'exécution sans dégradation valant 100 %.</translation>
  </message>
  <message>
   <source>An answer changes with its status, option, yes or no, class, or with a number that moves by more than {percent:.0f} %; numbers are not compared where ground leaves the picture (translation, rotation, scaling).</source>
   <translation>Une réponse change avec son statut, son option, oui ou non, sa classe, ou avec un nombre qui bouge de plus de {percent:.0f} % ; les nombres ne sont pas comparés là où du terrain quitte l'image (translation, rotation, mise à l'échelle).</translation>
  </message>
  <message>
   <source>The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style.</source>
   <translation>Les douze dégradations de REOBench sont faites avec des constantes propres et sont dites « à la manière de REOBench ».</translation>
  </message>
  <message>
   <source>Every level</source>
   <translation>Tous les niveaux</translation>
  </message>
  <message>
   <source>level</source>
   <translation>niveau</translation>
  </message>
  <message>
   <source>what was done</source>
   <translation>ce qui a été fait</translation>
  </message>
  <message>
   <source>mask</source>
   <translation>masque</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>réponse</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>tient</translation>
  </message>
  <message>
   <source>status</source>
   <translation>statut</translation>
  </message>
  <message>
   <source>choice</source>
   <translation>option</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valeur</translation>
  </message>
  <message>
   <source>number</source>
   <translation>nombre</translation>
  </message>
  <message>
   <source>Not tried</source>
   <translation>Non essayé</translation>
  </message>
  <message>
   <source>{model} ({device}), quick profile, seed {seed}.</source>
   <translation>{model} ({device}), profil rapide, graine {seed}.</translation>
  </message>
  <message>
   <source>{model} ({device}), full profile, seed {seed}.</source>
   <translation>{model} ({device}), profil complet, graine {seed}.</translation>
  </message>
  <message>
   <source>Optical layers only.</source>
   <translation>Couches optiques seulement.</translation>
  </message>
  <message>
   <source>SAR layers only.</source>
   <translation>Couches SAR seulement.</translation>
  </message>
  <message>
   <source>sar</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>sans date</translation>
  </message>
  <message>
   <source>first</source>
   <translation>première</translation>
  </message>
  <message>
   <source>change</source>
   <translation>changement</translation>
  </message>
  <message>
   <source>Against the level of each corruption: mask IoU</source>
   <translation>Selon le niveau de chaque dégradation : IoU des masques</translation>
  </message>
  <message>
   <source>Against the level of each corruption: share of answers that hold</source>
   <translation>Selon le niveau de chaque dégradation : part des réponses qui tiennent</translation>
  </message>
  <message>
   <source>the answer holds</source>
   <translation>la réponse tient</translation>
  </message>
  <message>
   <source>the answer changes</source>
   <translation>la réponse change</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>sans</translation>
  </message>
  <message>
   <source>{percent:.0f} % kept</source>
   <translation>{percent:.0f} % conservés</translation>
  </message>
  <message>
   <source>{percent:.0f} % of answers</source>
   <translation>{percent:.0f} % des réponses</translation>
  </message>
  <message>
   <source>None of the {tried} corruptions tried changes the answer at any level.</source>
   <translation>Aucune des {tried} dégradations essayées ne change la réponse, à aucun niveau.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}.</source>
   <translation>La réponse change avec : {changes}.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}, and with {more} more of the {tried} corruptions tried.</source>
   <translation>La réponse change avec : {changes} ; et avec {more} autres des {tried} dégradations essayées.</translation>
  </message>
  <message>
   <source>It holds at every level of {held} of {tried}.</source>
   <translation>Elle tient à tous les niveaux de {held} sur {tried}.</translation>
  </message>
  <message>
   <source>The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the clean masks is kept on average over the levels.</source>
   <translation>Les masques souffrent le plus de : {corruption} ; en moyenne sur les niveaux, {percent:.0f} % de leur recouvrement avec les masques sans dégradation sont conservés.</translation>
  </message>
  <message>
   <source>{corruption} ({done})</source>
   <translation>{corruption} ({done})</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count} ({done})</source>
   <translation>{corruption} à partir du niveau {level} sur {count} ({done})</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} et {second}</translation>
  </message>
  <message>
   <source>{first}, {second}</source>
   <translation>{first}, {second}</translation>
  </message>
  <message>
   <source>contrast -{percent:.0f} %, brightness +{percent:.0f} % of the band's range</source>
   <translation>contraste -{percent:.0f} %, luminosité +{percent:.0f} % de l'étendue de la bande</translation>
  </message>
  <message>
   <source>standard deviation {percent:.0f} % of the band's range</source>
   <translation>écart-type {percent:.0f} % de l'étendue de la bande</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the pixels black or saturated</source>
   <translation>{percent:.0f} % des pixels noirs ou saturés</translation>
  </message>
  <message>
   <source>standard deviation {strength:g} pixels</source>
   <translation>écart-type {strength:g} pixels</translation>
  </message>
  <message>
   <source>{strength:.0f} pixels along the track</source>
   <translation>{strength:.0f} pixels le long de la trace</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area under unmasked cloud</source>
   <translation>{percent:.0f} % de la zone sous des nuages non masqués</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the blue light from haze</source>
   <translation>{percent:.0f} % de la lumière bleue due à la brume</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the rows without data</source>
   <translation>{percent:.0f} % des lignes sans données</translation>
  </message>
  <message>
   <source>8 bit, quality {strength:.0f}</source>
   <translation>8 bits, qualité {strength:.0f}</translation>
  </message>
  <message>
   <source>shifted by {percent:.0f} % of the side</source>
   <translation>décalé de {percent:.0f} % du côté</translation>
  </message>
  <message>
   <source>turned by {strength:.0f} degrees</source>
   <translation>tourné de {strength:.0f} degrés</translation>
  </message>
  <message>
   <source>drawn at {percent:.0f} % of its size</source>
   <translation>dessiné à {percent:.0f} % de sa taille</translation>
  </message>
  <message>
   <source>as of {strength:.0f} looks</source>
   <translation>comme avec {strength:.0f} looks</translation>
  </message>
  <message>
   <source>{strength:+.1f} dB</source>
   <translation>{strength:+.1f} dB</translation>
  </message>
  <message>
   <source>{strength:.0f} fewer</source>
   <translation>{strength:.0f} de moins</translation>
  </message>
  <message>
   <source>{strength:g} pixels between layers</source>
   <translation>{strength:g} pixels entre les couches</translation>
  </message>
  <message>
   <source>first and last exchanged</source>
   <translation>première et dernière échangées</translation>
  </message>
  <message>
   <source>date {strength:.0f} of 2 left out</source>
   <translation>date {strength:.0f} sur 2 omise</translation>
  </message>
  <message>
   <source>sensor {strength:.0f} of 2 left out</source>
   <translation>capteur {strength:.0f} sur 2 omis</translation>
  </message>
  <message>
   <source>without {lost}</source>
   <translation>sans {lost}</translation>
  </message>
  <message>
   <source>without the undated image</source>
   <translation>sans l'image sans date</translation>
  </message>
  <message>
   <source>without SAR</source>
   <translation>sans SAR</translation>
  </message>
  <message>
   <source>without optical</source>
   <translation>sans optique</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first} ; {second}</translation>
  </message>
  <message>
   <source>the whole area</source>
   <translation>toute la zone</translation>
  </message>
  <message>
   <source>the chip of {size} pixels around the clicked point</source>
   <translation>la vignette de {size} pixels autour du point cliqué</translation>
  </message>
  <message>
   <source>{count} of the area's chips of {size} pixels: the one in the middle, then by lot (seed {seed}), each at least half inside the area and valid</source>
   <translation>{count} des vignettes de {size} pixels de la zone : celle du milieu, puis par tirage au sort (graine {seed}), chacune au moins à moitié dans la zone et valide</translation>
  </message>
  <message>
   <source>needs an optical layer</source>
   <translation>demande une couche optique</translation>
  </message>
  <message>
   <source>needs a SAR layer</source>
   <translation>demande une couche SAR</translation>
  </message>
  <message>
   <source>needs a layer of the chosen sensor</source>
   <translation>demande une couche du capteur choisi</translation>
  </message>
  <message>
   <source>needs two layers</source>
   <translation>demande deux couches</translation>
  </message>
  <message>
   <source>needs two dates</source>
   <translation>demande deux dates</translation>
  </message>
  <message>
   <source>needs optical and SAR layers</source>
   <translation>demande des couches optiques et SAR</translation>
  </message>
  <message>
   <source>no level fits these layers</source>
   <translation>aucun niveau ne convient à ces couches</translation>
  </message>
  <message>
   <source>{corruption} {reason}</source>
   <translation>{corruption} {reason}</translation>
  </message>
  <message>
   <source>No corruption can be applied to these layers: {reasons}. Choose others, or other layers.</source>
   <translation>Aucune dégradation ne peut être appliquée à ces couches : {reasons}. Choisissez-en d'autres, ou d'autres couches.</translation>
  </message>
  <message>
   <source>{corruption}: no level fits these layers. Choose other corruptions or layers.</source>
   <translation>{corruption} : aucun niveau ne convient à ces couches. Choisissez d'autres dégradations ou couches.</translation>
  </message>
  <message>
   <source>None of {count} chips of the area has a valid pixel. Choose a smaller area.</source>
   <translation>Aucune des {count} vignettes de la zone n'a de pixel valide. Choisissez une zone plus petite.</translation>
  </message>
  <message>
   <source>{file}: {warning}</source>
   <translation>{file} : {warning}</translation>
  </message>
  <message>
   <source>{file} and {more} more: {warning}</source>
   <translation>{file} et {more} autres : {warning}</translation>
  </message>
  <message>
   <source>{file}: {channels} does not cover the area and is left out</source>
   <translation>{file} : hors de la zone, donc écarté : {channels}</translation>
  </message>
  <message>
   <source>{file}: {date} has no valid pixel in the area and is left out</source>
   <translation>{file} : le {date} n'a aucun pixel valide dans la zone et est écarté</translation>
  </message>
  <message>
   <source>its name says the month {month} only; it is dated {date}</source>
   <translation>son nom n'indique que le mois {month} ; la date retenue est le {date}</translation>
  </message>
  <message>
   <source>dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so</source>
   <translation>daté du {date} par TIFFTAG_DATETIME, qui peut être le jour d'écriture du fichier ; si c'est le cas, indiquez la date</translation>
  </message>
  <message>
   <source>bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not</source>
   <translation>les bandes 1 à 11 sans 8A ni 12 sont prises pour celles de Landsat 8 ; sinon, indiquez les bandes</translation>
  </message>
  <message>
   <source>numbered bands are taken as Sentinel-2's; pass the bands if not</source>
   <translation>les bandes numérotées sont prises pour celles de Sentinel-2 ; sinon, indiquez les bandes</translation>
  </message>
  <message>
   <source>the band number in the file name is taken as Sentinel-2's; pass the bands if not</source>
   <translation>le numéro de bande dans le nom du fichier est pris pour celui de Sentinel-2 ; sinon, indiquez les bandes</translation>
  </message>
  <message>
   <source>{count} unnamed bands are taken in the order {order}; pass the bands if not</source>
   <translation>{count} bandes sans nom sont prises dans l'ordre {order} ; sinon, indiquez les bandes</translation>
  </message>
  <message>
   <source>an 8-bit picture: absolute reflectance is lost, answers are less certain</source>
   <translation>une image 8 bits : la réflectance absolue est perdue, les réponses sont moins sûres</translation>
  </message>
  <message>
   <source>an 8-bit radar picture: absolute backscatter is lost, answers are less certain</source>
   <translation>une image radar 8 bits : la rétrodiffusion absolue est perdue, les réponses sont moins sûres</translation>
  </message>
  <message>
   <source>8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download the bands with 16 or 32 bits</source>
   <translation>8 bits donnent la réflectance par pas de {step:.3f} : les surfaces sombres comme l'eau perdent en détail ; téléchargez les bandes en 16 ou 32 bits</translation>
  </message>
  <message>
   <source>top-of-atmosphere reflectance without correction for the sun's height</source>
   <translation>réflectance au sommet de l'atmosphère sans correction de la hauteur du soleil</translation>
  </message>
  <message>
   <source>no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted</source>
   <translation>aucune version de traitement (baseline) trouvée ; toutes les valeurs commencent à {lowest:.0f}, donc 1000 est soustrait</translation>
  </message>
  <message>
   <source>no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted</source>
   <translation>aucune version de traitement (baseline) trouvée ; les valeurs commencent à {lowest:.0f}, donc aucun décalage n'est soustrait</translation>
  </message>
  <message>
   <source>no scale found; integers are read as reflectance x 10000</source>
   <translation>aucune échelle trouvée ; les entiers sont lus comme réflectance × 10000</translation>
  </message>
  <message>
   <source>no scale found; values are read as reflectance x 10000</source>
   <translation>aucune échelle trouvée ; les valeurs sont lues comme réflectance × 10000</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>aucune unité trouvée ; des valeurs sans négatifs sont lues comme puissance linéaire (médiane {decibels:.1f} dB). Si ce sont des amplitudes, fixez cette unité : dans la table des entrées de QGIS, ou avec --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>aucune unité trouvée ; des valeurs sans négatifs sont lues comme puissance linéaire (médiane {decibels:.1f} dB) et sont élevées pour cela : ce peuvent être des amplitudes, leur racine carrée. Si ce sont des amplitudes, fixez cette unité : dans la table des entrées de QGIS, ou avec --units</translation>
  </message>
  <message>
   <source>no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power ({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). If they are power, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>aucune unité trouvée ; lues comme amplitude (médiane {decibels:.1f} dB), car les valeurs seraient élevées comme puissance ({as_power:.1f} dB) et leur chatoiement est celui d'amplitudes ({speckle:.2f}, la puissance a environ 1.6). Si c'est une puissance, fixez cette unité : dans la table des entrées de QGIS, ou avec --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their speckle ({speckle:.2f}) is rather that of amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>aucune unité trouvée ; des valeurs sans négatifs sont lues comme puissance linéaire (médiane {decibels:.1f} dB), bien que leur chatoiement ({speckle:.2f}) soit plutôt celui d'amplitudes, leur racine carrée. Si ce sont des amplitudes, fixez cette unité : dans la table des entrées de QGIS, ou avec --units</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost</source>
   <translation>les pixels font {size:.3g} m, plus que les {coarsest:g} m pour lesquels le modèle est fait ; les petits objets se perdent</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m</source>
   <translation>les pixels font {size:.3g} m, moins que les {finest:g} m du modèle ; moyennés à {used:.3g} m</translation>
  </message>
  <message>
   <source>{file} and {other} show the same bands of one place and day; where both are measured, {file} counts</source>
   <translation>{file} et {other} montrent les mêmes bandes du même lieu et du même jour ; où les deux sont mesurés, {file} compte</translation>
  </message>
  <message>
   <source>The optical and the SAR layer are {days} days apart but were read as one date.</source>
   <translation>Les couches optique et SAR sont à {days} jours d'écart mais ont été lues comme une seule date.</translation>
  </message>
  <message>
   <source>{count} dates were given; masks are of the first and the last, {between} between not used.</source>
   <translation>{count} dates ont été données ; les masques portent sur la première et la dernière, {between} entre les deux ne servent pas.</translation>
  </message>
  <message>
   <source>The SAR layer of {date} is not used: of two dates the model sees one picture each.</source>
   <translation>La couche SAR du {date} ne sert pas : de deux dates, le modèle voit une image chacune.</translation>
  </message>
  <message>
   <source>The SAR layer of the first date is not used: of two dates the model sees one picture each.</source>
   <translation>La couche SAR de la première date ne sert pas : de deux dates, le modèle voit une image chacune.</translation>
  </message>
  <message>
   <source>The SAR layer of the second date is not used: of two dates the model sees one picture each.</source>
   <translation>La couche SAR de la seconde date ne sert pas : de deux dates, le modèle voit une image chacune.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>La zone fait {side} pixels de côté ; le modèle la voit réduite à {seen} et trace les masques à {drawn}. Choisissez une zone plus petite pour les petits objets.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>La zone fait {side} pixels de côté ; le modèle voit chacune des deux images réduite à {seen} et trace les masques à {drawn}. Choisissez une zone plus petite pour les petits objets.</translation>
  </message>
  <message>
   <source>Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. Ask with the SAR layer alone for the rest.</source>
   <translation>Les masques sont tracés sur l'image optique, qui est valide sur {percent:.0f} % de ce que montre l'image SAR. Pour le reste, posez la question avec la seule couche SAR.</translation>
  </message>
  <message>
   <source>The answer says '{said}', the masks say {found}.</source>
   <translation>La réponse dit « {said} », les masques disent {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the answer was not measured.</source>
   <translation>L'affirmation « {said} » de la réponse n'a pas été mesurée.</translation>
  </message>
  <message>
   <source>The reasoning says '{said}', the masks say {found}.</source>
   <translation>Le raisonnement dit « {said} », les masques disent {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the reasoning was not measured.</source>
   <translation>L'affirmation « {said} » du raisonnement n'a pas été mesurée.</translation>
  </message>
  <message>
   <source>{count} of the statements in the reasoning cannot be checked with the masks.</source>
   <translation>Affirmations du raisonnement que les masques ne permettent pas de vérifier : {count}.</translation>
  </message>
  <message>
   <source>The compared masks rest on different sensors ({rests}): part of the difference may be theirs.</source>
   <translation>Les masques comparés reposent sur des capteurs différents ({rests}) : une partie de la différence peut en venir.</translation>
  </message>
  <message>
   <source>The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several.</source>
   <translation>Les masques se recouvrent ({names}) : leurs parts font ensemble {percent:.1f} %, car un pixel peut appartenir à plusieurs.</translation>
  </message>
  <message>
   <source>In a description each pixel counts for the one class that fits it best. Asked for alone, a class may cover more: {classes}.</source>
   <translation>Dans une description, chaque pixel compte pour la seule classe qui lui convient le mieux. Demandée seule, une classe peut couvrir davantage : {classes}.</translation>
  </message>
  <message>
   <source>"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked for, as in "the northern half"; draw a polygon around any other part.</source>
   <translation>« {said} » dans la question n'a pas été pris en compte. On peut demander les moitiés, les quarts et le centre de la zone, par exemple « the northern half » ; dessinez un polygone autour de toute autre partie.</translation>
  </message>
  <message>
   <source>Of each window of the stress test {part} was looked at.</source>
   <translation>De chaque fenêtre du test de résistance, seule cette partie a été examinée : {part}.</translation>
  </message>
  <message>
   <source>The layers have no CRS: north is taken to be up in the picture.</source>
   <translation>Les couches n'ont pas de SCR : le nord est supposé en haut de l'image.</translation>
  </message>
  <message>
   <source>The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, no other date.</source>
   <translation>La question parle de {asked}, les masques datent de {found} : le modèle ne distingue que la première et la dernière image.</translation>
  </message>
  <message>
   <source>The question is long: only its beginning and its end were read.</source>
   <translation>La question est longue : seuls son début et sa fin ont été lus.</translation>
  </message>
  <message>
   <source>{model} states no intervals that further looks could widen: the area was looked at once.</source>
   <translation>{model} ne donne pas d'intervalles que d'autres regards pourraient élargir : la zone a été regardée une seule fois.</translation>
  </message>
  <message>
   <source>The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.</source>
   <translation>Le raisonnement a été arrêté après {count} jetons, le maximum permis, et la réponse a été demandée.</translation>
  </message>
  <message>
   <source>The answer was cut off at the limit of tokens.</source>
   <translation>La réponse a été coupée à la limite de jetons.</translation>
  </message>
  <message>
   <source>The model left out the tags of its answer; what it wrote after its reasoning was taken.</source>
   <translation>Le modèle a omis les balises de sa réponse ; ce qu'il a écrit après son raisonnement a été retenu.</translation>
  </message>
  <message>
   <source>Probabilities of {sensors} masks are not calibrated: scores only rank them.</source>
   <translation>Les probabilités des masques ({sensors}) ne sont pas calibrées : les scores ne font que les classer.</translation>
  </message>
  <message>
   <source>Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] on they are less certain.</source>
   <translation>De deux dates, le modèle n'a appris à tracer que les masques de sa première marque : [1] et [2] ; à partir de [{mask}], ils sont moins sûrs.</translation>
  </message>
  <message>
   <source>The bundle was exported without the official prompt (--prompt-file); the model was trained with that one.</source>
   <translation>Le lot a été exporté sans l'invite officielle (--prompt-file) ; c'est avec elle que le modèle a été entraîné.</translation>
  </message>
  <message>
   <source>{model} does not use the learned class '{learned}'; TerraScope Lite does.</source>
   <translation>{model} n'utilise pas la classe apprise « {learned} » ; TerraScope Lite l'utilise.</translation>
  </message>
  <message>
   <source>The model made no mask of '{learned}'. Ask in other words.</source>
   <translation>Le modèle n'a fait aucun masque de « {learned} ». Demandez en d'autres termes.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not hold here.</source>
   <translation>La classe « {learned} » a été apprise sur des couches {taught} et est cherchée sur des couches {found} : ses scores ne valent pas ici.</translation>
  </message>
  <message>
   <source>{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: where the class is common some of them are of the class, and scores and areas come out too low.</source>
   <translation>{drawn} des {count} lieux qui représentent tout le reste ont été tirés au hasard et personne ne les a regardés : où la classe est fréquente, certains en font partie, et scores et surfaces sont trop faibles.</translation>
  </message>
  <message>
   <source>Not cross-validated: the labels lie too close together, or in too few places, to test some that are not next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other.</source>
   <translation>Sans validation croisée : les étiquettes sont trop proches ou en trop peu de lieux pour en tester qui ne jouxtent pas celles de l'apprentissage. Les probabilités ne sont pas calibrées. Étiquetez plus de lieux, éloignés les uns des autres.</translation>
  </message>
  <message>
   <source>{count} places were labelled as the class and as something else, and left out.</source>
   <translation>Lieux étiquetés à la fois comme la classe et comme autre chose, donc écartés : {count}.</translation>
  </message>
  <message>
   <source>The model knows '{phrase}' as {known}; with this class the word means the learned one.</source>
   <translation>Le modèle connaît « {phrase} » comme {known} ; avec cette classe, le mot désigne celle qui est apprise.</translation>
  </message>
  <message>
   <source>evidence.geojson: not written, because it needs a CRS and the rasters have none.</source>
   <translation>evidence.geojson : non écrit, car il lui faut un SCR et les rasters n'en ont pas.</translation>
  </message>
  <message>
   <source>{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.</source>
   <translation>{file} : texte de plus de {bytes} octets tronqué dans {fields}, marqué {mark} ; le GeoPackage le contient en entier.</translation>
  </message>
  <message>
   <source>{file}: written in pixel units without a CRS, because the rasters have none.</source>
   <translation>{file} : écrit en unités de pixels, sans SCR, car les rasters n'en ont pas.</translation>
  </message>
  <message>
   <source>{file}: written without .prj, in pixel units, because the rasters have no CRS.</source>
   <translation>{file} : écrit sans .prj, en unités de pixels, car les rasters n'ont pas de SCR.</translation>
  </message>
  <message>
   <source>{file}: not written, because the answer has no mask.</source>
   <translation>{file} : non écrit, car la réponse n'a pas de masque.</translation>
  </message>
  <message>
   <source>{item}: no picture for the report ({error}).</source>
   <translation>{item} : pas d'image pour le rapport ({error}).</translation>
  </message>
  <message>
   <source>{file}: not written, because no mask has probabilities.</source>
   <translation>{file} : non écrit, car aucun masque n'a de probabilités.</translation>
  </message>
  <message>
   <source>Loading takes {memory}.</source>
   <translation>Le chargement demande {memory}.</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>environ {needed:.1f} Go de mémoire GPU (poids {weights:.1f}, cache {cache:.1f}, espace de travail {workspace:.1f}), {free:.1f} Go sont libres</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>environ {needed:.1f} Go de mémoire GPU (poids {weights:.1f}, cache {cache:.1f}, espace de travail {workspace:.1f}), on ne sait pas combien est libre</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>environ {needed:.1f} Go de mémoire (poids {weights:.1f}, cache {cache:.1f}, espace de travail {workspace:.1f}), {free:.1f} Go sont libres</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>environ {needed:.1f} Go de mémoire (poids {weights:.1f}, cache {cache:.1f}, espace de travail {workspace:.1f}), on ne sait pas combien est libre</translation>
  </message>
  <message>
   <source>Unknown error.</source>
   <translation>Erreur inconnue.</translation>
  </message>
  <message>
   <source>The model's bundle cannot be used: {problem}</source>
   <translation>Le lot du modèle ne peut pas être utilisé : {problem}</translation>
  </message>
  <message>
   <source>The engine failed: {problem}</source>
   <translation>Le moteur a échoué : {problem}</translation>
  </message>
  <message>
   <source>{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.</source>
   <translation>{file} : {field} est {found}, attendu {expected}. Apprenez la classe à nouveau ou procurez-vous un fichier intact.</translation>
  </message>
  <message>
   <source>Class {learned}: expected 1 to {most} words for it, the name first.</source>
   <translation>Classe {learned} : 1 à {most} mots étaient attendus, le nom d'abord.</translation>
  </message>
  <message>
   <source>{file}: band {number} did not read back as written; try another folder.</source>
   <translation>{file} : la bande {number} n'a pas été relue comme elle a été écrite ; essayez un autre dossier.</translation>
  </message>
  <message>
   <source>{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.</source>
   <translation>{file} : GeoJSON demande un SCR, mais les rasters n'en ont pas ; écrivez gpkg ou shp.</translation>
  </message>
  <message>
   <source>{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage.</source>
   <translation>{file} : {found} entités après l'écriture, {expected} étaient attendues. Libérez de l'espace ou écrivez un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead.</source>
   <translation>{file} : une entité couvre {found:.1f} m2 après l'écriture, {expected:.1f} étaient attendus. Écrivez plutôt un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its spatial index; free some space on the output disk.</source>
   <translation>{file} : la couche {layer} a perdu son index spatial ; libérez de l'espace sur le disque de sortie.</translation>
  </message>
  <message>
   <source>The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.</source>
   <translation>Le contour d'un masque couvre {found:.0f} pixels, {expected} étaient attendus ; merci de le signaler.</translation>
  </message>
  <message>
   <source>The outline of a mask is not valid: {problem}. Please report this.</source>
   <translation>Le contour d'un masque n'est pas valide : {problem}. Merci de le signaler.</translation>
  </message>
  <message>
   <source>{file}: its .cpg does not say UTF-8 after writing; choose another output folder.</source>
   <translation>{file} : son .cpg ne dit pas UTF-8 après l'écriture ; choisissez un autre dossier de sortie.</translation>
  </message>
  <message>
   <source>{folder}: GDAL takes a path with ! for an archive; choose a folder without it.</source>
   <translation>{folder} : GDAL prend un chemin avec ! pour une archive ; choisissez un dossier sans ce signe.</translation>
  </message>
  <message>
   <source>{file}: there is a layer {layer} already; it is never written over. Name another.</source>
   <translation>{file} : il y a déjà une couche {layer} ; elle n'est jamais écrasée. Nommez-en une autre.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.</source>
   <translation>{file} : la couche {layer} a {found} lignes après l'écriture, {expected} étaient attendues. Libérez de l'espace.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its CRS; free some space or choose another output folder.</source>
   <translation>{file} : la couche {layer} a perdu son SCR ; libérez de l'espace ou choisissez un autre dossier de sortie.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.</source>
   <translation>{file} : la couche {layer} a changé les valeurs de {item} ; écrivez plutôt un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. Write a GeoPackage instead.</source>
   <translation>{file} : un contour de la couche {layer} couvre {found} après l'écriture, attendu {expected}. Écrivez plutôt un GeoPackage.</translation>
  </message>
  <message>
   <source>Unexpected {kind}: {problem}. Please report it with the details.</source>
   <translation>Erreur inattendue {kind} : {problem}. Merci de la signaler avec les détails.</translation>
  </message>
  <message>
   <source>No model is loaded. Load one first.</source>
   <translation>Aucun modèle n'est chargé. Chargez-en un d'abord.</translation>
  </message>
  <message>
   <source>The engine's Python {program} does not start. Repair the engine in the Engine tab.</source>
   <translation>Le Python du moteur, {program}, ne démarre pas. Réparez le moteur dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>Choose a smaller area, or repair the engine in the Engine tab.</source>
   <translation>Choisissez une zone plus petite, ou réparez le moteur dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>Repair the engine in the Engine tab.</source>
   <translation>Réparez le moteur dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>The engine's process ended with code {code}.</source>
   <translation>Le processus du moteur s'est terminé avec le code {code}.</translation>
  </message>
  <message>
   <source>The engine is not installed.</source>
   <translation>Le moteur n'est pas installé.</translation>
  </message>
  <message>
   <source>The engine's process ended twice with code {code}: {reason}</source>
   <translation>Le processus du moteur s'est terminé deux fois avec le code {code} : {reason}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>Show the progress</source>
   <translation>Afficher la progression</translation>
  </message>
  <message>
   <source>One step before the first question: install the engine that reads the pixels. It needs its own Python environment, once.</source>
   <translation>Une étape avant la première question : installez le moteur qui lit les pixels. Il lui faut son propre environnement Python, une seule fois.</translation>
  </message>
  <message>
   <source>Set up the engine…</source>
   <translation>Installer le moteur…</translation>
  </message>
  <message>
   <source>The engine is being set up: {doing}</source>
   <translation>Le moteur est en cours d'installation : {doing}</translation>
  </message>
  <message>
   <source>linear power</source>
   <translation>puissance linéaire</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>amplitude</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Acquisition date, YYYY-MM-DD. Double-click to change it.</source>
   <translation>Date d'acquisition, AAAA-MM-JJ. Double-cliquez pour la changer.</translation>
  </message>
  <message>
   <source>What the values of a radar layer are, found by names and values unless it is set. Double-click to set it.</source>
   <translation>Ce que sont les valeurs d'une couche radar, trouvé d'après noms et valeurs si rien n'est fixé. Double-cliquez pour le fixer.</translation>
  </message>
  <message>
   <source>Double-click to change it.</source>
   <translation>Double-cliquez pour changer.</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Couche</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rôle</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandes</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unité</translation>
  </message>
  <message>
   <source>cannot be opened</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>This is a guess. Double-click to set it.</source>
   <translation>C'est une supposition. Double-cliquez pour la fixer.</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Optique</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorer</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>du fichier</translation>
  </message>
  <message>
   <source>Input layers</source>
   <translation>Couches d'entrée</translation>
  </message>
  <message>
   <source>Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or both, one or more dates.</source>
   <translation>Commencez par ajouter des images satellite au projet : Sentinel-2 (optique), Sentinel-1 (SAR) ou les deux, une ou plusieurs dates.</translation>
  </message>
  <message>
   <source>Add raster layer…</source>
   <translation>Ajouter une couche raster…</translation>
  </message>
  <message>
   <source>Guess again</source>
   <translation>Deviner de nouveau</translation>
  </message>
  <message>
   <source>Use as {role}</source>
   <translation>Utiliser comme {role}</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Where the model may run</source>
   <translation>Où le modèle peut tourner</translation>
  </message>
  <message>
   <source>not run yet</source>
   <translation>pas encore lancé</translation>
  </message>
  <message>
   <source>Click to copy diagnostics.</source>
   <translation>Cliquez pour copier le diagnostic.</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Aucun modèle installé</translation>
  </message>
  <message>
   <source>Device that really ran: {text}</source>
   <translation>Appareil réellement utilisé : {text}</translation>
  </message>
  <message>
   <source>In English, for example: How many hectares of water are there?</source>
   <translation>En anglais, par exemple : How many hectares of water are there?</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Demander</translation>
  </message>
  <message>
   <source>Suggestions and earlier questions</source>
   <translation>Suggestions et questions précédentes</translation>
  </message>
  <message>
   <source>Several looks</source>
   <translation>Plusieurs examens</translation>
  </message>
  <message>
   <source>Also looks at the area mirrored, shifted and without single layers, and says how far the masks agree. Takes about four to six times as long.</source>
   <translation>Examine aussi la zone en miroir, décalée et sans certaines couches, et dit à quel point les masques concordent. Prend environ quatre à six fois plus de temps.</translation>
  </message>
  <message>
   <source>Probability layers</source>
   <translation>Couches de probabilité</translation>
  </message>
  <message>
   <source>Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.</source>
   <translation>Ajoute la probabilité de chaque pixel sous les masques. Le menu d'un masque la propose aussi, même après coup.</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Plus</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>En file</translation>
  </message>
  <message>
   <source>Ask this question (Return)</source>
   <translation>Poser cette question (Entrée)</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Questions précédentes</translation>
  </message>
  <message>
   <source>Put this question into the box</source>
   <translation>Mettre cette question dans la zone de texte</translation>
  </message>
  <message>
   <source>TerraScope 8B: tokens of a mask</source>
   <translation>TerraScope 8B : jetons d’un masque</translation>
  </message>
  <message>
   <source>Which picture tokens the model gets back after each mask. It was trained with 8.</source>
   <translation>Quels jetons de l’image le modèle reçoit après chaque masque. Il a été entraîné avec 8.</translation>
  </message>
  <message>
   <source>TerraScope 8B: optical or SAR token</source>
   <translation>TerraScope 8B : jeton optique ou SAR</translation>
  </message>
  <message>
   <source>Which layer the tokens come from where an optical and a SAR layer are read together.</source>
   <translation>De quelle couche viennent les jetons lorsqu’une couche optique et une couche SAR sont lues ensemble.</translation>
  </message>
  <message>
   <source>at most 8, as the released code</source>
   <translation>8 au plus, comme le code</translation>
  </message>
  <message>
   <source>at most 128, as the paper</source>
   <translation>128 au plus, comme l’article</translation>
  </message>
  <message>
   <source>by valid pixels</source>
   <translation>selon les pixels valides</translation>
  </message>
  <message>
   <source>by the paper's rank</source>
   <translation>selon le rang de l’article</translation>
  </message>
  <message>
   <source>Click a place on the map.</source>
   <translation>Cliquez un lieu sur la carte.</translation>
  </message>
  <message>
   <source>Drag a box on the map.</source>
   <translation>Tracez un rectangle sur la carte.</translation>
  </message>
  <message>
   <source>Click the corners on the map; a right click closes the polygon.</source>
   <translation>Cliquez les sommets sur la carte ; un clic droit ferme le polygone.</translation>
  </message>
  <message>
   <source>Make a polygon layer the active one and select features in it.</source>
   <translation>Activez une couche de polygones et sélectionnez-y des entités.</translation>
  </message>
  <message>
   <source>Select at most 1,000 features; for more use the tool Ask for each feature.</source>
   <translation>Sélectionnez au plus 1 000 entités ; au-delà, utilisez l'outil Interroger pour chaque entité.</translation>
  </message>
  <message>
   <source>Select one or more polygons in {layer}.</source>
   <translation>Sélectionnez un ou plusieurs polygones dans {layer}.</translation>
  </message>
  <message>
   <source>{file} is no longer there. Ask again with "Probability layers" switched on.</source>
   <translation>{file} n'existe plus. Posez à nouveau la question avec « Couches de probabilité » activé.</translation>
  </message>
  <message>
   <source>This area cannot be brought into the layer's CRS. Choose another place.</source>
   <translation>Cette zone ne peut pas être convertie dans le SCR de la couche. Choisissez un autre lieu.</translation>
  </message>
  <message>
   <source>1 tile</source>
   <translation>1 tuile</translation>
  </message>
  <message>
   <source>The area lies outside {layer}. Choose another place or zoom to the layer.</source>
   <translation>La zone est hors de {layer}. Choisissez un autre lieu ou zoomez sur la couche.</translation>
  </message>
  <message>
   <source>{count} tiles</source>
   <translation>{count} tuiles</translation>
  </message>
  <message>
   <source>about {time}</source>
   <translation>environ {time}</translation>
  </message>
  <message>
   <source>first guess {time}</source>
   <translation>première estimation {time}</translation>
  </message>
  <message>
   <source>Area of the question</source>
   <translation>Zone de la question</translation>
  </message>
  <message>
   <source>Draw the area on the map</source>
   <translation>Dessiner la zone sur la carte</translation>
  </message>
  <message>
   <source>Zoom to the area</source>
   <translation>Zoomer sur la zone</translation>
  </message>
  <message>
   <source>Visible map extent</source>
   <translation>Emprise visible de la carte</translation>
  </message>
  <message>
   <source>Whole layers</source>
   <translation>Couches entières</translation>
  </message>
  <message>
   <source>Around a clicked place</source>
   <translation>Autour d'un lieu cliqué</translation>
  </message>
  <message>
   <source>Drawn box</source>
   <translation>Rectangle dessiné</translation>
  </message>
  <message>
   <source>Drawn polygon</source>
   <translation>Polygone dessiné</translation>
  </message>
  <message>
   <source>Selected features</source>
   <translation>Entités sélectionnées</translation>
  </message>
  <message>
   <source>Learned classes</source>
   <translation>Classes apprises</translation>
  </message>
  <message>
   <source>Save the class</source>
   <translation>Enregistrer la classe</translation>
  </message>
  <message>
   <source>Learned class (*.json)</source>
   <translation>Classe apprise (*.json)</translation>
  </message>
  <message>
   <source>Learning, step {step} of {count}…</source>
   <translation>Apprentissage, étape {step} sur {count}…</translation>
  </message>
  <message>
   <source>Now ask for it, for example "How much {name} is there?"</source>
   <translation>Posez maintenant une question, par exemple « How much {name} is there? »</translation>
  </message>
  <message>
   <source>Teach a class the model has no word for: show it in a few places, then ask for it by name.</source>
   <translation>Apprenez-lui une classe pour laquelle le modèle n'a pas de mot : montrez-la en quelques endroits, puis demandez-la par son nom.</translation>
  </message>
  <message>
   <source>Teach a class…</source>
   <translation>Apprendre une classe…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>for example quarry</source>
   <translation>par exemple quarry</translation>
  </message>
  <message>
   <source>comma-separated</source>
   <translation>séparés par des virgules</translation>
  </message>
  <message>
   <source>clicked places only</source>
   <translation>lieux cliqués</translation>
  </message>
  <message>
   <source>Selected features only</source>
   <translation>Entités sélectionnées seulement</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Other words</source>
   <translation>Autres mots</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <source>Its value</source>
   <translation>Sa valeur</translation>
  </message>
  <message>
   <source>Random places as the rest</source>
   <translation>Lieux au hasard pour le reste</translation>
  </message>
  <message>
   <source>Labels cannot tell how common the class is: they are chosen. A rough guess is enough.</source>
   <translation>Les étiquettes ne disent pas combien la classe est fréquente : elles sont choisies. Une estimation grossière suffit.</translation>
  </message>
  <message>
   <source>Expected share of the area</source>
   <translation>Part attendue de la zone</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Apprendre</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Here it is</source>
   <translation>C'est ici</translation>
  </message>
  <message>
   <source>Here it is not</source>
   <translation>Ce n'est pas ici</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Effacer</translation>
  </message>
  <message>
   <source>{own} clicked places of it, {other} of something else</source>
   <translation>{own} endroits cliqués de la classe, {other} d'autre chose</translation>
  </message>
  <message>
   <source>Click places on the map:</source>
   <translation>Cliquez des endroits sur la carte :</translation>
  </message>
  <message>
   <source>How well it does</source>
   <translation>Qualité</translation>
  </message>
  <message>
   <source>The engine sent a {kind} that cannot be read: {reason}</source>
   <translation>Le moteur a envoyé un élément {kind} illisible : {reason}</translation>
  </message>
  <message>
   <source>TerraScope Pixel Reasoning</source>
   <translation>TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Moteur</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer</source>
   <translation>Demander ici : cliquez un lieu sur une couche</translation>
  </message>
  <message>
   <source>Options…</source>
   <translation>Options…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>comes with the plugin</source>
   <translation>fourni avec l'extension</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>installé</translation>
  </message>
  <message>
   <source>Diagnostics copied to the clipboard.</source>
   <translation>Diagnostic copié dans le presse-papiers.</translation>
  </message>
  <message>
   <source>The engine is ready.</source>
   <translation>Le moteur est prêt.</translation>
  </message>
  <message>
   <source>Folder of the bundle (it holds bundle.json)</source>
   <translation>Dossier du lot (il contient bundle.json)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copier le diagnostic</translation>
  </message>
  <message>
   <source>The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), and then works offline.</source>
   <translation>Le moteur tourne dans son propre environnement Python, à part de QGIS : le Python et le numpy de QGIS restent intacts. Il s'installe une fois (environ 200 Mo à télécharger et 700 Mo sur le disque ; CUDA plus de 1 Go), puis fonctionne hors ligne.</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Works everywhere.</source>
   <translation>Fonctionne partout.</translation>
  </message>
  <message>
   <source>CUDA (NVIDIA GPU)</source>
   <translation>CUDA (GPU NVIDIA)</translation>
  </message>
  <message>
   <source>Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB.</source>
   <translation>Demande un pilote NVIDIA pour CUDA 13 et un téléchargement de plus de 1 Go.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>For machines without internet: every package is taken from this folder.</source>
   <translation>Pour les machines sans internet : tous les paquets sont pris dans ce dossier.</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>Install a bundle…</source>
   <translation>Installer un lot…</translation>
  </message>
  <message>
   <source>Setting up…</source>
   <translation>Installation…</translation>
  </message>
  <message>
   <source>Offline, optional: a folder of wheel files</source>
   <translation>Hors ligne, facultatif : un dossier de fichiers wheel</translation>
  </message>
  <message>
   <source>Python 3.11 or newer, optional: it is found by itself</source>
   <translation>Python 3.11 ou plus récent, facultatif : il est trouvé tout seul</translation>
  </message>
  <message>
   <source>Repair or reinstall</source>
   <translation>Réparer ou réinstaller</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Installer le moteur</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Aucun modèle n'est installé.</translation>
  </message>
  <message>
   <source>Install the engine first: it checks the bundle.</source>
   <translation>Installez d'abord le moteur : il vérifie le lot.</translation>
  </message>
  <message>
   <source>Not installed yet.</source>
   <translation>Pas encore installé.</translation>
  </message>
  <message>
   <source>Ready: {found}</source>
   <translation>Prêt : {found}</translation>
  </message>
  <message>
   <source>Help: TerraScope Pixel Reasoning</source>
   <translation>Aide : TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>several</source>
   <translation>plusieurs</translation>
  </message>
  <message>
   <source>one</source>
   <translation>un seul</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>Looks</source>
   <translation>Examens</translation>
  </message>
  <message>
   <source>Comparison of two runs</source>
   <translation>Comparaison de deux questions</translation>
  </message>
  <message>
   <source>Save the recipe</source>
   <translation>Enregistrer la recette</translation>
  </message>
  <message>
   <source>{file} is no longer there. The question is in the box: check inputs and area, then ask.</source>
   <translation>{file} n'existe plus. La question est dans la zone de texte : vérifiez les entrées et la zone, puis posez-la.</translation>
  </message>
  <message>
   <source>Show this run again</source>
   <translation>Afficher de nouveau cette exécution</translation>
  </message>
  <message>
   <source>Ask the same again</source>
   <translation>Redemander la même chose</translation>
  </message>
  <message>
   <source>Compare two selected runs</source>
   <translation>Comparer deux exécutions sélectionnées</translation>
  </message>
  <message>
   <source>Save the recipe, without local paths…</source>
   <translation>Enregistrer la recette, sans chemins locaux…</translation>
  </message>
  <message>
   <source>Delete from the history; layers stay</source>
   <translation>Supprimer de l'historique ; les couches restent</translation>
  </message>
  <message>
   <source>History of questions</source>
   <translation>Historique des questions</translation>
  </message>
  <message>
   <source>Nothing was asked in this project yet. Every run will be listed here and saved with the project.</source>
   <translation>Rien n'a encore été demandé dans ce projet. Chaque exécution sera listée ici et enregistrée avec le projet.</translation>
  </message>
  <message>
   <source>Question and answer</source>
   <translation>Question et réponse</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>Layers: {names}</source>
   <translation>Couches : {names}</translation>
  </message>
  <message>
   <source>Ask TerraScope about the pixels</source>
   <translation>Interroger TerraScope sur les pixels</translation>
  </message>
  <message>
   <source>Ask TerraScope</source>
   <translation>Interroger TerraScope</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>tous les cœurs</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Fils d'exécution</translation>
  </message>
  <message>
   <source>60 % of what is free</source>
   <translation>60 % de ce qui est libre</translation>
  </message>
  <message>
   <source>Working memory</source>
   <translation>Mémoire de travail</translation>
  </message>
  <message>
   <source>one chip of the model</source>
   <translation>une vignette du modèle</translation>
  </message>
  <message>
   <source>Window round a clicked place</source>
   <translation>Fenêtre autour d'un lieu cliqué</translation>
  </message>
  <message>
   <source>Add the masks to the project as they are drawn</source>
   <translation>Ajouter les masques au projet au fur et à mesure</translation>
  </message>
  <message>
   <source>the plugin's own environment</source>
   <translation>l'environnement propre à l'extension</translation>
  </message>
  <message>
   <source>Python of an own engine</source>
   <translation>Python d'un moteur personnel</translation>
  </message>
  <message>
   <source>Cancelled before the first step.</source>
   <translation>Annulé avant la première étape.</translation>
  </message>
  <message>
   <source>The run failed.</source>
   <translation>L'exécution a échoué.</translation>
  </message>
  <message>
   <source>Cancelled: the steps below are partial, there is no answer.</source>
   <translation>Annulé : les étapes ci-dessous sont partielles, il n'y a pas de réponse.</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>moins de 1 s</translation>
  </message>
  <message>
   <source>Declined: {reason}</source>
   <translation>Refusé : {reason}</translation>
  </message>
  <message>
   <source>Rests on {sensors}</source>
   <translation>Repose sur {sensors}</translation>
  </message>
  <message>
   <source>Compared with the masks, not with the ground: a mask can itself be wrong.</source>
   <translation>Comparé aux masques, non au terrain : un masque peut lui-même être faux.</translation>
  </message>
  <message>
   <source>Measured again in the mask you corrected; it replaces the model's number.</source>
   <translation>Mesuré de nouveau dans le masque que vous avez corrigé ; remplace le nombre du modèle.</translation>
  </message>
  <message>
   <source>Struck out of the text, which stands below as the model wrote it.</source>
   <translation>Retiré du texte, qui figure ci-dessous tel que le modèle l'a écrit.</translation>
  </message>
  <message>
   <source>Ask again to have it checked with the corrected mask.</source>
   <translation>Reposez la question pour le faire vérifier avec le masque corrigé.</translation>
  </message>
  <message>
   <source>No mask of this answer can confirm or refute it.</source>
   <translation>Aucun masque de cette réponse ne peut le confirmer ni le réfuter.</translation>
  </message>
  <message>
   <source>{said}: measured in the corrected mask</source>
   <translation>{said} : mesuré dans le masque corrigé</translation>
  </message>
  <message>
   <source>The text says {said}, the mask has {measured}</source>
   <translation>Le texte dit {said}, le masque donne {measured}</translation>
  </message>
  <message>
   <source>Verified from the mask</source>
   <translation>Vérifié d'après le masque</translation>
  </message>
  <message>
   <source>{said}: verified from the mask</source>
   <translation>{said} : vérifié d'après le masque</translation>
  </message>
  <message>
   <source>{said}: not checked since the mask was corrected</source>
   <translation>{said} : non vérifié depuis la correction du masque</translation>
  </message>
  <message>
   <source>{said}: cannot be verified from the masks</source>
   <translation>{said} : non vérifiable d'après les masques</translation>
  </message>
  <message>
   <source>{said}: no longer holds</source>
   <translation>{said} : n'est plus vrai</translation>
  </message>
  <message>
   <source>Edit the mask with QGIS' tools and save the edits: the area is then measured again.</source>
   <translation>Modifiez le masque avec les outils de QGIS et enregistrez : la surface est alors mesurée de nouveau.</translation>
  </message>
  <message>
   <source>The outline of the model's mask was too large to be kept with the project. Ask again to have it.</source>
   <translation>Le contour du masque du modèle était trop grand pour être conservé dans le projet. Posez de nouveau la question pour l'obtenir.</translation>
  </message>
  <message>
   <source>Undo the corrections</source>
   <translation>Annuler les corrections</translation>
  </message>
  <message>
   <source>"{layer}" cannot be edited: the mask stays as it is.</source>
   <translation>« {layer} » ne peut pas être modifiée : le masque reste tel quel.</translation>
  </message>
  <message>
   <source>Undo the corrections: back to the model's mask and its numbers</source>
   <translation>Annuler les corrections : revenir au masque du modèle et à ses chiffres</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, {parts} parts</source>
   <translation>{pixels} pixels valides sur {valid}, {parts} parties</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, 1 part</source>
   <translation>{pixels} pixels valides sur {valid}, 1 partie</translation>
  </message>
  <message>
   <source>Show or hide this mask on the map</source>
   <translation>Afficher ou masquer ce masque sur la carte</translation>
  </message>
  <message>
   <source>Zoom to the mask</source>
   <translation>Zoomer sur le masque</translation>
  </message>
  <message>
   <source>Show the probability of each pixel</source>
   <translation>Afficher la probabilité de chaque pixel</translation>
  </message>
  <message>
   <source>Correct the mask with QGIS' editing tools</source>
   <translation>Corriger le masque avec les outils d'édition de QGIS</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>rien trouvé</translation>
  </message>
  <message>
   <source>Click to zoom. Right-click for its probability and to correct it.</source>
   <translation>Cliquez pour zoomer. Clic droit pour sa probabilité et pour la corriger.</translation>
  </message>
  <message>
   <source>95 % interval: {low} to {high}</source>
   <translation>intervalle à 95 % : {low} à {high}</translation>
  </message>
  <message>
   <source>Expected overlap with the ground: {overlap}</source>
   <translation>Recouvrement attendu avec le terrain : {overlap}</translation>
  </message>
  <message>
   <source>Mean probability {score}</source>
   <translation>Probabilité moyenne {score}</translation>
  </message>
  <message>
   <source>Seen in: {sensor}</source>
   <translation>Vu par : {sensor}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conserver</translation>
  </message>
  <message>
   <source>Save the masks as a GeoPackage beside the project</source>
   <translation>Enregistrer les masques en GeoPackage à côté du projet</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exporter</translation>
  </message>
  <message>
   <source>A4 report</source>
   <translation>Rapport A4</translation>
  </message>
  <message>
   <source>Print layout with question, answer, map, masks, legend, steps and sources</source>
   <translation>Mise en page avec question, réponse, carte, masques, légende, étapes et sources</translation>
  </message>
  <message>
   <source>Open as a print layout</source>
   <translation>Ouvrir comme mise en page</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Enregistrer en PDF…</translation>
  </message>
  <message>
   <source>Add the masks again</source>
   <translation>Ajouter de nouveau les masques</translation>
  </message>
  <message>
   <source>The layers of this run are no longer in the project</source>
   <translation>Les couches de cette exécution ne sont plus dans le projet</translation>
  </message>
  <message>
   <source>Stress test…</source>
   <translation>Test de résistance…</translation>
  </message>
  <message>
   <source>Find out what would change this answer: noise, clouds, lost bands and more</source>
   <translation>Chercher ce qui changerait cette réponse : bruit, nuages, bandes perdues et plus</translation>
  </message>
  <message>
   <source>Export the evidence as</source>
   <translation>Exporter les preuves sous</translation>
  </message>
  <message>
   <source>Save the report as</source>
   <translation>Enregistrer le rapport sous</translation>
  </message>
  <message>
   <source>Checking and copying the bundle…</source>
   <translation>Vérification et copie du lot…</translation>
  </message>
  <message>
   <source>Keep the masks as</source>
   <translation>Conserver les masques sous</translation>
  </message>
  <message>
   <source>Save or discard the edits of the masks first.</source>
   <translation>Enregistrez ou abandonnez d'abord les modifications des masques.</translation>
  </message>
  <message>
   <source>Exported: {files}</source>
   <translation>Exporté : {files}</translation>
  </message>
  <message>
   <source>The bundle is installed.</source>
   <translation>Le lot est installé.</translation>
  </message>
  <message>
   <source>The masks are kept in {file}.</source>
   <translation>Les masques sont conservés dans {file}.</translation>
  </message>
  <message>
   <source>Saved: {files}</source>
   <translation>Enregistré : {files}</translation>
  </message>
  <message>
   <source>The bundle was not installed: {reason}</source>
   <translation>Le lot n'a pas été installé : {reason}</translation>
  </message>
  <message>
   <source>Accept this step</source>
   <translation>Accepter cette étape</translation>
  </message>
  <message>
   <source>Reject this step</source>
   <translation>Rejeter cette étape</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Étape {number}</translation>
  </message>
  <message>
   <source>Stop now; finished steps are kept</source>
   <translation>Arrêter maintenant ; les étapes terminées sont conservées</translation>
  </message>
  <message>
   <source>{count} more waiting</source>
   <translation>{count} autres en attente</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly and was started again.</source>
   <translation>Le moteur s'est arrêté de façon inattendue et a été relancé.</translation>
  </message>
  <message>
   <source>The probabilities could not be computed</source>
   <translation>Les probabilités n'ont pas pu être calculées</translation>
  </message>
  <message>
   <source>The question could not be answered</source>
   <translation>La question n'a pas pu être traitée</translation>
  </message>
  <message>
   <source>{stage}, about {time} left</source>
   <translation>{stage}, encore {time} environ</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>Démarrage du moteur</translation>
  </message>
  <message>
   <source>Preparing the inputs</source>
   <translation>Préparation des entrées</translation>
  </message>
  <message>
   <source>This model tells no probabilities.</source>
   <translation>Ce modèle n'indique pas de probabilités.</translation>
  </message>
  <message>
   <source>Computing the probabilities</source>
   <translation>Calcul des probabilités</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Arrêt…</translation>
  </message>
  <message>
   <source>Set up the engine first: open the Engine tab.</source>
   <translation>Installez d'abord le moteur : ouvrez l'onglet Moteur.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle in the Engine tab.</source>
   <translation>Aucun modèle n'est installé. Ajoutez un lot dans l'onglet Moteur.</translation>
  </message>
  <message>
   <source>Add a satellite raster to the project first.</source>
   <translation>Ajoutez d'abord un raster satellite au projet.</translation>
  </message>
  <message>
   <source>Give at least one layer the role optical or SAR.</source>
   <translation>Donnez à au moins une couche le rôle optique ou SAR.</translation>
  </message>
  <message>
   <source>Every satellite layer is left out. Switch one on in the layer tree, or set its role above.</source>
   <translation>Toutes les couches satellite sont écartées. Affichez-en une dans l'arbre des couches ou définissez son rôle ci-dessus.</translation>
  </message>
  <message>
   <source>Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.</source>
   <translation>Masquée sur la carte, donc écartée. Affichez-la ou définissez son rôle ici pour l'utiliser.</translation>
  </message>
  <message>
   <source>Its file {file} is not there.</source>
   <translation>Son fichier {file} n'est pas là.</translation>
  </message>
  <message>
   <source>Its file {file} is there, but QGIS cannot read it as a raster.</source>
   <translation>Son fichier {file} est là, mais QGIS ne peut pas le lire comme raster.</translation>
  </message>
  <message>
   <source>QGIS cannot open its data source.</source>
   <translation>QGIS ne peut pas ouvrir sa source de données.</translation>
  </message>
  <message>
   <source>Repair its data source in the layer tree.</source>
   <translation>Réparez sa source de données dans l'arbre des couches.</translation>
  </message>
  <message>
   <source>Reading the rasters</source>
   <translation>Lecture des rasters</translation>
  </message>
  <message>
   <source>Encoding the pixels</source>
   <translation>Encodage des pixels</translation>
  </message>
  <message>
   <source>Taking a first look</source>
   <translation>Premier examen</translation>
  </message>
  <message>
   <source>Reading the prompt</source>
   <translation>Lecture de l'invite</translation>
  </message>
  <message>
   <source>Drawing masks</source>
   <translation>Tracé des masques</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Écriture</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Chargement du modèle</translation>
  </message>
  <message>
   <source>Learning the class</source>
   <translation>Apprentissage de la classe</translation>
  </message>
  <message>
   <source>Asking without distortion</source>
   <translation>Question sans perturbation</translation>
  </message>
  <message>
   <source>Distorting the layers</source>
   <translation>Perturbation des couches</translation>
  </message>
  <message>
   <source>It has no pixel in the chosen area, so it is left out.</source>
   <translation>Elle n'a aucun pixel dans la zone choisie, donc elle est écartée.</translation>
  </message>
  <message>
   <source>{layer} has no date. Several images of one place need theirs: double-click the date above.</source>
   <translation>{layer} n'a pas de date. Plusieurs images d'un même lieu ont besoin de la leur : double-cliquez sur la date ci-dessus.</translation>
  </message>
  <message>
   <source>A rendered picture, not measurements: answers are less reliable.</source>
   <translation>Une image rendue, pas des mesures : les réponses sont moins fiables.</translation>
  </message>
  <message>
   <source>Not a plain file: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Pas un simple fichier : QGIS copie d'abord la zone dans un GeoTIFF temporaire.</translation>
  </message>
  <message>
   <source>Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Son SCR a été défini dans QGIS et n'est pas celui de son fichier : QGIS copie d'abord la zone dans un GeoTIFF temporaire.</translation>
  </message>
  <message>
   <source>Save the report in</source>
   <translation>Enregistrer le rapport dans</translation>
  </message>
  <message>
   <source>At most about {time}.</source>
   <translation>Au plus {time} environ.</translation>
  </message>
  <message>
   <source>The report cannot be saved: {reason}</source>
   <translation>Le rapport ne peut pas être enregistré : {reason}</translation>
  </message>
  <message>
   <source>Asks the same on copies of the layers that get worse, and tells what would change the answer.</source>
   <translation>Pose la même question sur des copies des couches de plus en plus dégradées et dit ce qui changerait la réponse.</translation>
  </message>
  <message>
   <source>TerraScope stress test</source>
   <translation>Test de résistance TerraScope</translation>
  </message>
  <message>
   <source>Overlap with the undistorted masks at each level; ≠ where the answer is another one.</source>
   <translation>Recouvrement avec les masques non déformés à chaque niveau ; ≠ là où la réponse est autre.</translation>
  </message>
  <message>
   <source>Quick: three levels</source>
   <translation>Rapide : trois niveaux</translation>
  </message>
  <message>
   <source>Full: all corruptions, five levels</source>
   <translation>Complet : toutes les dégradations, cinq niveaux</translation>
  </message>
  <message>
   <source>How much is tried</source>
   <translation>Étendue de l'essai</translation>
  </message>
  <message>
   <source>Whose layers are distorted</source>
   <translation>Couches qui sont déformées</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Démarrer</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Ouvrir le rapport</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Enregistrer le rapport…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Distort optical and SAR</source>
   <translation>Déformer l'optique et le SAR</translation>
  </message>
  <message>
   <source>Optical only</source>
   <translation>Optique seulement</translation>
  </message>
  <message>
   <source>SAR only</source>
   <translation>SAR seulement</translation>
  </message>
  <message>
   <source>Asking once more, undistorted…</source>
   <translation>Nouvelle question, sans déformation…</translation>
  </message>
  <message>
   <source>Looked at: {rule}.</source>
   <translation>Examiné : {rule}.</translation>
  </message>
  <message>
   <source>{done} of {total} runs, about {time} left</source>
   <translation>{done} essais sur {total}, encore {time} environ</translation>
  </message>
  <message>
   <source>Masks kept: {percent:.0f} %.</source>
   <translation>Masques conservés : {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Answers kept: {percent:.0f} %.</source>
   <translation>Réponses conservées : {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Not possible with these layers: {names}.</source>
   <translation>Impossible avec ces couches : {names}.</translation>
  </message>
  <message>
   <source>Corruption</source>
   <translation>Dégradation</translation>
  </message>
  <message>
   <source>Masks kept</source>
   <translation>Masques conservés</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Détails</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Poser une question</translation>
  </message>
  <message>
   <source>Asks a question about satellite layers in plain English. The model reasons in steps; every step has a mask, and every number is measured in its mask. Give an extent, a point or a polygon layer; without one the whole overlap of the layers is read.</source>
   <translation>Pose une question en anglais courant sur des couches satellite. Le modèle raisonne par étapes ; chaque étape a un masque, et chaque nombre est mesuré dans son masque. Donnez une emprise, un point ou une couche de polygones ; sinon tout le recouvrement des couches est lu.</translation>
  </message>
  <message>
   <source>Probability of each pixel</source>
   <translation>Probabilité de chaque pixel</translation>
  </message>
  <message>
   <source>One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.</source>
   <translation>Une bande par masque, de 0 à 1. Un fichier existant n'est pas touché : le premier nom libre est utilisé.</translation>
  </message>
  <message>
   <source>The polygon layer holds no polygon. Choose another layer.</source>
   <translation>La couche de polygones ne contient aucun polygone. Choisissez une autre couche.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Emprise</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Point</translation>
  </message>
  <message>
   <source>Polygons (their union)</source>
   <translation>Polygones (leur union)</translation>
  </message>
  <message>
   <source>Evidence folder (GeoPackage, shapefile, report)</source>
   <translation>Dossier des preuves (GeoPackage, shapefile, rapport)</translation>
  </message>
  <message>
   <source>Number of the answer</source>
   <translation>Nombre de la réponse</translation>
  </message>
  <message>
   <source>Unit of the number</source>
   <translation>Unité du nombre</translation>
  </message>
  <message>
   <source>Status: answered, nothing_found or declined</source>
   <translation>État : answered, nothing_found ou declined</translation>
  </message>
  <message>
   <source>Confidence: high, medium or low</source>
   <translation>Confiance : high (haute), medium (moyenne) ou low (basse)</translation>
  </message>
  <message>
   <source>Reasoning steps</source>
   <translation>Étapes du raisonnement</translation>
  </message>
  <message>
   <source>Number of masks</source>
   <translation>Nombre de masques</translation>
  </message>
  <message>
   <source>Write a question.</source>
   <translation>Écrivez une question.</translation>
  </message>
  <message>
   <source>Give an extent, a point or polygons, not several of them.</source>
   <translation>Donnez une emprise, un point ou des polygones, pas plusieurs à la fois.</translation>
  </message>
  <message>
   <source>Ask for each feature</source>
   <translation>Interroger pour chaque entité</translation>
  </message>
  <message>
   <source>Asks the same question for every polygon. The answers become attributes of a copy of the layer; the masks go into a layer of their own, with the id of their feature. A feature that cannot be answered keeps the reason in ts_answer.</source>
   <translation>Pose la même question pour chaque polygone. Les réponses deviennent des attributs d'une copie de la couche ; les masques vont dans leur propre couche, avec l'identifiant de leur entité. Une entité sans réponse garde la raison dans ts_answer.</translation>
  </message>
  <message>
   <source>Polygons</source>
   <translation>Polygones</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Réponses</translation>
  </message>
  <message>
   <source>Features answered</source>
   <translation>Entités avec réponse</translation>
  </message>
  <message>
   <source>Features not answered</source>
   <translation>Entités sans réponse</translation>
  </message>
  <message>
   <source>Role, date, bands and unit are read from names and metadata, or from what was set in the panel.</source>
   <translation>Rôle, date, bandes et unité sont lus dans les noms et métadonnées, ou repris du panneau.</translation>
  </message>
  <message>
   <source>Model bundle</source>
   <translation>Lot du modèle</translation>
  </message>
  <message>
   <source>Folder with bundle.json; empty = the model chosen in the panel, else the embedded one.</source>
   <translation>Dossier avec bundle.json ; vide = le modèle choisi dans le panneau, sinon celui fourni.</translation>
  </message>
  <message>
   <source>auto uses the GPU where it really works, else the CPU.</source>
   <translation>auto utilise le GPU là où il fonctionne vraiment, sinon le CPU.</translation>
  </message>
  <message>
   <source>Doubt</source>
   <translation>Doute</translation>
  </message>
  <message>
   <source>Optical layers (Sentinel-2)</source>
   <translation>Couches optiques (Sentinel-2)</translation>
  </message>
  <message>
   <source>SAR layers (Sentinel-1)</source>
   <translation>Couches SAR (Sentinel-1)</translation>
  </message>
  <message>
   <source>VV and VH, linear or in dB.</source>
   <translation>VV et VH, linéaires ou en dB.</translation>
  </message>
  <message>
   <source>quick</source>
   <translation>rapide</translation>
  </message>
  <message>
   <source>thorough: several looks</source>
   <translation>approfondi : plusieurs examens</translation>
  </message>
  <message>
   <source>The engine is not installed. Open the TerraScope panel, page Engine, and install it once.</source>
   <translation>Le moteur n'est pas installé. Ouvrez le panneau TerraScope, page Moteur, et installez-le une fois.</translation>
  </message>
  <message>
   <source>Choose at least one optical or SAR layer.</source>
   <translation>Choisissez au moins une couche optique ou SAR.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle with the tool Install a bundle.</source>
   <translation>Aucun modèle n'est installé. Ajoutez un lot avec l'outil Installer un lot.</translation>
  </message>
  <message>
   <source>Engine and models</source>
   <translation>Moteur et modèles</translation>
  </message>
  <message>
   <source>Install a bundle</source>
   <translation>Installer un lot</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and copies it to the installed ones.</source>
   <translation>Vérifie chaque fichier d'un lot d'après son manifeste et le copie parmi les lots installés.</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Vérifier un lot</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and runs its self-test.</source>
   <translation>Vérifie chaque fichier d'un lot d'après son manifeste et lance son autotest.</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>Tells which engine, model and device are used, why not the GPU, and what would change that.</source>
   <translation>Indique quels moteur, modèle et appareil sont utilisés, pourquoi pas le GPU, et ce qui y changerait quelque chose.</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Dossier du lot</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>Installed in {folder}.</source>
   <translation>Installé dans {folder}.</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>Changement entre deux dates</translation>
  </message>
  <message>
   <source>Compares layers of two dates. The dates come from names and metadata; the earlier layers must be older than the later ones.</source>
   <translation>Compare des couches de deux dates. Les dates viennent des noms et métadonnées ; les premières couches doivent être plus anciennes que les secondes.</translation>
  </message>
  <message>
   <source>Earlier optical layers</source>
   <translation>Couches optiques antérieures</translation>
  </message>
  <message>
   <source>Earlier SAR layers</source>
   <translation>Couches SAR antérieures</translation>
  </message>
  <message>
   <source>Later optical layers</source>
   <translation>Couches optiques postérieures</translation>
  </message>
  <message>
   <source>Later SAR layers</source>
   <translation>Couches SAR postérieures</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Type de changement</translation>
  </message>
  <message>
   <source>In English: forest loss, flooded area, new buildings …; empty = any change.</source>
   <translation>En anglais : forest loss, flooded area, new buildings … ; vide = tout changement.</translation>
  </message>
  <message>
   <source>Area of the largest mask (m²)</source>
   <translation>Surface du plus grand masque (m²)</translation>
  </message>
  <message>
   <source>Choose at least one earlier and one later layer.</source>
   <translation>Choisissez au moins une couche antérieure et une postérieure.</translation>
  </message>
  <message>
   <source>The earlier layers ({first}) are not older than the later ones ({last}). Swap them.</source>
   <translation>Les couches antérieures ({first}) ne sont pas plus anciennes que les postérieures ({last}). Inversez-les.</translation>
  </message>
  <message>
   <source>{layer}: no date found. Set it in the TerraScope panel or in the file name.</source>
   <translation>{layer} : aucune date trouvée. Indiquez-la dans le panneau TerraScope ou dans le nom du fichier.</translation>
  </message>
  <message>
   <source>{file} is read by a layer and is not written over. Choose another name.</source>
   <translation>{file} est lu par une couche et n'est pas écrasé. Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>Export evidence</source>
   <translation>Exporter les preuves</translation>
  </message>
  <message>
   <source>Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the provenance and, for shapefiles, the table of short field names beside it. A file that exists is never replaced: the next free name is used.</source>
   <translation>Écrit des couches de masques dans un fichier GeoPackage, shapefile ou GeoJSON, avec à côté le raisonnement, la provenance et, pour les shapefiles, la table des noms courts. Un fichier existant n'est jamais remplacé : le prochain nom libre est pris.</translation>
  </message>
  <message>
   <source>Mask layers</source>
   <translation>Couches de masques</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nom du fichier</translation>
  </message>
  <message>
   <source>Written file</source>
   <translation>Fichier écrit</translation>
  </message>
  <message>
   <source>Learn a class from labels</source>
   <translation>Apprendre une classe à partir d'étiquettes</translation>
  </message>
  <message>
   <source>Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets questions name it. Label the class and other things, spread over the area.</source>
   <translation>Apprend en quelques secondes une classe pour laquelle le modèle n'a pas de mot, à partir de quelques dizaines de points ou polygones étiquetés. La cartographie avec sa probabilité, la teste sur des étiquettes éloignées de celles qui ont servi à l'apprentissage et permet aux questions de la nommer. Étiquetez la classe et d'autres choses, réparties sur la zone.</translation>
  </message>
  <message>
   <source>Name of the class</source>
   <translation>Nom de la classe</translation>
  </message>
  <message>
   <source>What questions call it, for example quarry.</source>
   <translation>Le nom que lui donnent les questions, par exemple quarry.</translation>
  </message>
  <message>
   <source>More words for it, with commas</source>
   <translation>D'autres mots, séparés par des virgules</translation>
  </message>
  <message>
   <source>Labelled points or polygons</source>
   <translation>Points ou polygones étiquetés</translation>
  </message>
  <message>
   <source>Field that says what is there</source>
   <translation>Champ qui dit ce qui s'y trouve</translation>
  </message>
  <message>
   <source>Without a field all labels are of the class.</source>
   <translation>Sans champ, toutes les étiquettes sont de la classe.</translation>
  </message>
  <message>
   <source>Its value for the class (default: the name)</source>
   <translation>Sa valeur pour la classe (par défaut : le nom)</translation>
  </message>
  <message>
   <source>For labels of the class alone. Where the class is common, its area comes out too low.</source>
   <translation>Pour des étiquettes de la classe seule. Là où la classe est fréquente, son aire est sous-estimée.</translation>
  </message>
  <message>
   <source>Expected share of the area (%)</source>
   <translation>Part attendue de la zone (%)</translation>
  </message>
  <message>
   <source>Let this project's questions name it</source>
   <translation>Permettre aux questions de ce projet de la nommer</translation>
  </message>
  <message>
   <source>Class file</source>
   <translation>Fichier de classe</translation>
  </message>
  <message>
   <source>Probability and mask</source>
   <translation>Probabilité et masque</translation>
  </message>
  <message>
   <source>Balanced accuracy on places left out</source>
   <translation>Exactitude équilibrée sur des endroits mis de côté</translation>
  </message>
  <message>
   <source>AUROC on places left out</source>
   <translation>AUROC sur des endroits mis de côté</translation>
  </message>
  <message>
   <source>Doubtful share of the area (%)</source>
   <translation>Part douteuse de la zone (%)</translation>
  </message>
  <message>
   <source>The engine gave no class.</source>
   <translation>Le moteur n'a pas donné de classe.</translation>
  </message>
  <message>
   <source>The masks cannot be written: {reason}</source>
   <translation>Les masques ne peuvent pas être écrits : {reason}</translation>
  </message>
  <message>
   <source>Segment a class or phrase</source>
   <translation>Segmenter une classe ou une expression</translation>
  </message>
  <message>
   <source>Draws the mask of a class, such as water, trees or built-up area, and measures it.</source>
   <translation>Trace le masque d'une classe, comme l'eau, les arbres ou le bâti, et le mesure.</translation>
  </message>
  <message>
   <source>Class or phrase</source>
   <translation>Classe ou expression</translation>
  </message>
  <message>
   <source>In English: water, trees, crops, built-up area, burned area …</source>
   <translation>En anglais : water, trees, crops, built-up area, burned area …</translation>
  </message>
  <message>
   <source>Write a class or phrase.</source>
   <translation>Écrivez une classe ou une expression.</translation>
  </message>
  <message>
   <source>Stress test of an answer</source>
   <translation>Test de résistance d'une réponse</translation>
  </message>
  <message>
   <source>Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes the answer, as a table, curves and an HTML report. Of a large area some chips are looked at.</source>
   <translation>Repose la question sur des copies déformées des couches : bruit, flou, nuages, brume, lacunes, bandes perdues, dates interverties et plus, de faible à fort. Indique quelle part des masques est conservée et ce qui change la réponse, sous forme de tableau, de courbes et d'un rapport HTML. D'une grande zone, quelques vignettes sont examinées.</translation>
  </message>
  <message>
   <source>Corruptions (none = all that fit)</source>
   <translation>Dégradations (aucune = toutes celles qui conviennent)</translation>
  </message>
  <message>
   <source>Distort the layers of</source>
   <translation>Déformer les couches de</translation>
  </message>
  <message>
   <source>Chips of a large area</source>
   <translation>Vignettes d'une grande zone</translation>
  </message>
  <message>
   <source>Seed of noise and clouds</source>
   <translation>Graine du bruit et des nuages</translation>
  </message>
  <message>
   <source>quick: three levels</source>
   <translation>rapide : trois niveaux</translation>
  </message>
  <message>
   <source>full: five levels</source>
   <translation>complet : cinq niveaux</translation>
  </message>
  <message>
   <source>both sensors</source>
   <translation>les deux capteurs</translation>
  </message>
  <message>
   <source>Folder of the report (HTML, SVG, CSV, JSON)</source>
   <translation>Dossier du rapport (HTML, SVG, CSV, JSON)</translation>
  </message>
  <message>
   <source>What would change the answer</source>
   <translation>Ce qui changerait la réponse</translation>
  </message>
  <message>
   <source>Masks kept in percent</source>
   <translation>Masques conservés en pour cent</translation>
  </message>
  <message>
   <source>Answers kept in percent</source>
   <translation>Réponses conservées en pour cent</translation>
  </message>
  <message>
   <source>Corruption that hurts most</source>
   <translation>Dégradation la plus nuisible</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tableau (CSV)</translation>
  </message>
  <message>
   <source>{runs} runs, about {seconds:.0f} s. Looked at: {rule}.</source>
   <translation>{runs} essais, environ {seconds:.0f} s. Examiné : {rule}.</translation>
  </message>
  <message>
   <source>TerraScope panel</source>
   <translation>Panneau TerraScope</translation>
  </message>
  <message>
   <source>Show or hide the TerraScope panel</source>
   <translation>Afficher ou masquer le panneau TerraScope</translation>
  </message>
  <message>
   <source>Ask here</source>
   <translation>Demander ici</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer, then write the question</source>
   <translation>Demander ici : cliquez un lieu sur une couche, puis écrivez la question</translation>
  </message>
 </context>
</TS>
