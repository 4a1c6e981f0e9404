<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>TerraScope</name>
  <message>
   <source>Signed with a key that is not trusted here: nobody knows whose.</source>
   <translation>Firmado con una clave en la que aquí no se confía: nadie sabe de quién es.</translation>
  </message>
  <message>
   <source>Not signed: its files are checked by their hashes alone.</source>
   <translation>Sin firmar: sus archivos se comprueban solo por sus sumas de comprobación.</translation>
  </message>
  <message>
   <source>Its signature has not been checked yet.</source>
   <translation>Su firma aún no se ha comprobado.</translation>
  </message>
  <message>
   <source>Signed by {name} (key {key}).</source>
   <translation>Firmado por {name} (clave {key}).</translation>
  </message>
  <message>
   <source>It will not run: {reason}</source>
   <translation>No se ejecutará: {reason}</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs run on {provider}.</source>
   <translation>{model}: {count} archivos como en la lista, los grafos se ejecutan en {provider}.</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs checked but not run here.</source>
   <translation>{model}: {count} archivos como en la lista, grafos comprobados pero no ejecutados aquí.</translation>
  </message>
  <message>
   <source>no message</source>
   <translation>sin mensaje</translation>
  </message>
  <message>
   <source>Looking for Python 3.11 or newer</source>
   <translation>Buscando Python 3.11 o posterior</translation>
  </message>
  <message>
   <source>Making the environment</source>
   <translation>Creando el entorno</translation>
  </message>
  <message>
   <source>Installing the engine's packages</source>
   <translation>Instalando los paquetes del motor</translation>
  </message>
  <message>
   <source>Checking the engine</source>
   <translation>Comprobando el motor</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <source>No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab.</source>
   <translation>No se encontró Python 3.11 o posterior. Instale uno y elíjalo en Python, en la pestaña Motor.</translation>
  </message>
  <message>
   <source>Choose another Python in the Engine tab and install again.</source>
   <translation>Elija otro Python en la pestaña Motor e instale de nuevo.</translation>
  </message>
  <message>
   <source>Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.</source>
   <translation>Compruebe la red y el proxy en la configuración de QGIS, o elija una carpeta con archivos wheel.</translation>
  </message>
  <message>
   <source>The environment could not be made: {reason}</source>
   <translation>No se pudo crear el entorno: {reason}</translation>
  </message>
  <message>
   <source>The packages could not be installed: {reason}</source>
   <translation>No se pudieron instalar los paquetes: {reason}</translation>
  </message>
  <message>
   <source>The engine does not start: {reason}</source>
   <translation>El motor no arranca: {reason}</translation>
  </message>
  <message>
   <source>A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.</source>
   <translation>Un shapefile admite 254 bytes de un texto; recortado: {fields}. Exporte como GeoPackage para conservarlo todo.</translation>
  </message>
  <message>
   <source>Verified means equal to the mask, not to the ground.</source>
   <translation>Verificado significa igual a la máscara, no al terreno.</translation>
  </message>
  <message>
   <source>There is no mask to export.</source>
   <translation>No hay ninguna máscara que exportar.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <source>Inputs</source>
   <translation>Entradas</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>Choose another folder or free some space.</source>
   <translation>Elija otra carpeta o libere espacio.</translation>
  </message>
  <message>
   <source>{file}: {found} of {expected} masks could be read back. Free some space and export again.</source>
   <translation>{file}: se pudieron releer {found} de {expected} máscaras. Libere espacio y exporte de nuevo.</translation>
  </message>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} ya existe. Elija otro nombre.</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>aceptado</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <source>Corrected by hand. The model said: {text}</source>
   <translation>Corregido a mano. El modelo decía: {text}</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>corregido</translation>
  </message>
  <message>
   <source>Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in Windows: {path}</source>
   <translation>Windows admite rutas de {limit} caracteres. Elija una carpeta con una ruta más corta o active las rutas largas en Windows: {path}</translation>
  </message>
  <message>
   <source>No answer: the run was not finished.</source>
   <translation>Sin respuesta: la ejecución no terminó.</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>Máscaras</translation>
  </message>
  <message>
   <source>Reasoning</source>
   <translation>Razonamiento</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another folder or free some space.</source>
   <translation>No se pudo escribir {path}. Elija otra carpeta o libere espacio.</translation>
  </message>
  <message>
   <source>… and {count} more steps</source>
   <translation>… y {count} pasos más</translation>
  </message>
  <message>
   <source>{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another program holds its table, or export the layer to a GeoTIFF.</source>
   <translation>{layer}: la base de datos no respondió en {seconds:.0f} s. Elija un área menor, mire si otro programa retiene su tabla o exporte la capa a un GeoTIFF.</translation>
  </message>
  <message>
   <source>{layer}: its tiles in the database cannot be listed: {problem}</source>
   <translation>{layer}: no se pueden listar sus teselas en la base de datos: {problem}</translation>
  </message>
  <message>
   <source>{layer}: the layer does not reach into the area. Choose another area or ignore the layer.</source>
   <translation>{layer}: la capa no alcanza el área. Elija otra área o ignore la capa.</translation>
  </message>
  <message>
   <source>{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. Choose a smaller area.</source>
   <translation>{layer}: el área tiene {width} x {height} píxeles; se pueden exportar como máximo {limit} por lado. Elija un área menor.</translation>
  </message>
  <message>
   <source>{layer} cannot be opened. Repair its data source in the layer tree.</source>
   <translation>{layer} no se puede abrir. Repare su fuente de datos en el árbol de capas.</translation>
  </message>
  <message>
   <source>{layer}: band {number} cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: la banda {number} no se puede leer en la fila {row}, columna {col}.</translation>
  </message>
  <message>
   <source>{layer}: the picture cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: la imagen no se puede leer en la fila {row}, columna {col}.</translation>
  </message>
  <message>
   <source>Copying {layer} for TerraScope</source>
   <translation>Copiando {layer} para TerraScope</translation>
  </message>
  <message>
   <source>{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.</source>
   <translation>{layer}: su fecha {date} es una suposición. Indíquela en la tabla de entradas si es otra.</translation>
  </message>
  <message>
   <source>{layer} is a rendered picture, not measurements: colours are not reflectances.</source>
   <translation>{layer} es una imagen renderizada, no mediciones: los colores no son reflectancias.</translation>
  </message>
  <message>
   <source>{layer} is no longer in the project.</source>
   <translation>{layer} ya no está en el proyecto.</translation>
  </message>
  <message>
   <source>The area cannot be brought into the CRS of {layer}.</source>
   <translation>El área no se puede convertir al SRC de {layer}.</translation>
  </message>
  <message>
   <source>{layer} was read through QGIS into a temporary GeoTIFF.</source>
   <translation>{layer} se leyó a través de QGIS en un GeoTIFF temporal.</translation>
  </message>
  <message>
   <source>{name} (probability)</source>
   <translation>{name} (probabilidad)</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Paso</translation>
  </message>
  <message>
   <source>Mask number</source>
   <translation>Número de la máscara</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Clase</translation>
  </message>
  <message>
   <source>Model's words</source>
   <translation>Palabras del modelo</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>Mean probability</source>
   <translation>Probabilidad media</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Píxeles</translation>
  </message>
  <message>
   <source>Valid pixels of the area</source>
   <translation>Píxeles válidos del área</translation>
  </message>
  <message>
   <source>Part of the area</source>
   <translation>Parte del área</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>Parte del área (%)</translation>
  </message>
  <message>
   <source>Share, lower bound (%)</source>
   <translation>Parte, límite inferior (%)</translation>
  </message>
  <message>
   <source>Share, upper bound (%)</source>
   <translation>Parte, límite superior (%)</translation>
  </message>
  <message>
   <source>Ground area (m²)</source>
   <translation>Superficie en el terreno (m²)</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source>Verdict on the numbers</source>
   <translation>Veredicto sobre los números</translation>
  </message>
  <message>
   <source>Model checksum</source>
   <translation>Suma de control del modelo</translation>
  </message>
  <message>
   <source>Calibrated probability of each pixel, 0 to 1.</source>
   <translation>Probabilidad calibrada de cada píxel, de 0 a 1.</translation>
  </message>
  <message>
   <source>probability</source>
   <translation>probabilidad</translation>
  </message>
  <message>
   <source>{file}: the probabilities cannot be read. Ask again.</source>
   <translation>{file}: no se pueden leer las probabilidades. Vuelva a preguntar.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>es</translation>
  </message>
  <message>
   <source>{value} ({low} to {high})</source>
   <translation>{value} ({low} a {high})</translation>
  </message>
  <message>
   <source>learned from {own} cells of it and {other} of something else</source>
   <translation>aprendida con {own} celdas de ella y {other} de otra cosa</translation>
  </message>
  <message>
   <source>{percent} % of the area ({low} to {high} %); {doubt} % is doubtful</source>
   <translation>{percent} % del área ({low} a {high} %); {doubt} % es dudoso</translation>
  </message>
  <message>
   <source>Give the class a name: questions use it.</source>
   <translation>Dé un nombre a la clase: las preguntas lo usan.</translation>
  </message>
  <message>
   <source>Show the class: choose a layer with labels, or click places.</source>
   <translation>Muestre la clase: elija una capa con etiquetas o haga clic en lugares.</translation>
  </message>
  <message>
   <source>Also show what is something else, or let random places stand for it.</source>
   <translation>Muestre también lo que es otra cosa, o deje que lugares al azar lo representen.</translation>
  </message>
  <message>
   <source>not cross-validated: label places farther apart</source>
   <translation>sin validación cruzada: etiquete lugares más separados</translation>
  </message>
  <message>
   <source>learned from {own} cells of it, {other} of something else and {random} random ones</source>
   <translation>aprendida con {own} celdas de ella, {other} de otra cosa y {random} al azar</translation>
  </message>
  <message>
   <source>{percent} % of the area; {doubt} % is doubtful</source>
   <translation>{percent} % del área; {doubt} % es dudoso</translation>
  </message>
  <message>
   <source>balanced accuracy {accuracy} on places left out</source>
   <translation>exactitud equilibrada {accuracy} en lugares apartados</translation>
  </message>
  <message>
   <source>Judged before a mask was corrected.</source>
   <translation>Juzgado antes de corregir una máscara.</translation>
  </message>
  <message>
   <source>number {place} from the largest on: {label}</source>
   <translation>número {place} empezando por la mayor: {label}</translation>
  </message>
  <message>
   <source>1 pixel</source>
   <translation>1 píxel</translation>
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
   <translation>sí</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>they touch</source>
   <translation>se tocan</translation>
  </message>
  <message>
   <source>they do not touch</source>
   <translation>no se tocan</translation>
  </message>
  <message>
   <source>larger</source>
   <translation>mayor</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>menor</translation>
  </message>
  <message>
   <source>the same size</source>
   <translation>del mismo tamaño</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>sin cambios</translation>
  </message>
  <message>
   <source>grown</source>
   <translation>ha crecido</translation>
  </message>
  <message>
   <source>shrunk</source>
   <translation>ha menguado</translation>
  </message>
  <message>
   <source>in the centre</source>
   <translation>en el centro</translation>
  </message>
  <message>
   <source>all over the area</source>
   <translation>por toda el área</translation>
  </message>
  <message>
   <source>number {place} from the smallest on: {label}</source>
   <translation>número {place} empezando por la menor: {label}</translation>
  </message>
  <message>
   <source>{share} of the half</source>
   <translation>{share} de la mitad</translation>
  </message>
  <message>
   <source>{share} of the mask</source>
   <translation>{share} de la máscara</translation>
  </message>
  <message>
   <source>the largest: {label}</source>
   <translation>la mayor: {label}</translation>
  </message>
  <message>
   <source>the smallest: {label}</source>
   <translation>la menor: {label}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} píxeles</translation>
  </message>
  <message>
   <source>{side} of it</source>
   <translation>al {side} de ella</translation>
  </message>
  <message>
   <source>less than {amount}</source>
   <translation>menos de {amount}</translation>
  </message>
  <message>
   <source>{points} percentage points</source>
   <translation>{points} puntos porcentuales</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>óptico</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical and SAR</source>
   <translation>óptico y SAR</translation>
  </message>
  <message>
   <source>High confidence</source>
   <translation>Confianza alta</translation>
  </message>
  <message>
   <source>Medium confidence</source>
   <translation>Confianza media</translation>
  </message>
  <message>
   <source>Low confidence</source>
   <translation>Confianza baja</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>verificado</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>difiere</translation>
  </message>
  <message>
   <source>cannot be verified</source>
   <translation>no se puede verificar</translation>
  </message>
  <message>
   <source>not checked since the correction</source>
   <translation>sin comprobar desde la corrección</translation>
  </message>
  <message>
   <source>no longer holds since the correction</source>
   <translation>ya no es válido desde la corrección</translation>
  </message>
  <message>
   <source>waiting…</source>
   <translation>en espera…</translation>
  </message>
  <message>
   <source>running…</source>
   <translation>en curso…</translation>
  </message>
  <message>
   <source>done</source>
   <translation>terminado</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>cancelado</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallido</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>Agua</translation>
  </message>
  <message>
   <source>Trees</source>
   <translation>Árboles</translation>
  </message>
  <message>
   <source>Grass</source>
   <translation>Hierba</translation>
  </message>
  <message>
   <source>Flooded vegetation</source>
   <translation>Vegetación inundada</translation>
  </message>
  <message>
   <source>Crops</source>
   <translation>Cultivos</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>Arbustos</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>Zona construida</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>Suelo desnudo</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>Nieve y hielo</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>Nube</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>Sombra de nube</translation>
  </message>
  <message>
   <source>Burned area</source>
   <translation>Área quemada</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>Vegetación</translation>
  </message>
  <message>
   <source>Flooded</source>
   <translation>Inundado</translation>
  </message>
  <message>
   <source>Forest loss</source>
   <translation>Pérdida de bosque</translation>
  </message>
  <message>
   <source>Forest damage</source>
   <translation>Daño forestal</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>{label} gain</source>
   <translation>{label}, aumento</translation>
  </message>
  <message>
   <source>{label} loss</source>
   <translation>{label}, pérdida</translation>
  </message>
  <message>
   <source>Measure the mask again</source>
   <translation>Medir de nuevo la máscara</translation>
  </message>
  <message>
   <source>The raster</source>
   <translation>El ráster</translation>
  </message>
  <message>
   <source>Drawn by TerraScope Pixel Reasoning on {time}</source>
   <translation>Dibujado por TerraScope Pixel Reasoning el {time}</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>sin fecha</translation>
  </message>
  <message>
   <source>Ask a question first: the stress test repeats it.</source>
   <translation>Haga primero una pregunta: la prueba de estrés la repite.</translation>
  </message>
  <message>
   <source>A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask again with that layer, then test the answer.</source>
   <translation>Una capa de esta pregunta no tiene archivo propio y se exportó para ella. Expórtela a GeoTIFF, pregunte de nuevo con esa capa y pruebe después la respuesta.</translation>
  </message>
  <message>
   <source>Brightness and contrast</source>
   <translation>Brillo y contraste</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Ruido gaussiano</translation>
  </message>
  <message>
   <source>Salt-and-pepper noise</source>
   <translation>Ruido de sal y pimienta</translation>
  </message>
  <message>
   <source>Gaussian blur</source>
   <translation>Desenfoque gaussiano</translation>
  </message>
  <message>
   <source>Motion blur</source>
   <translation>Desenfoque de movimiento</translation>
  </message>
  <message>
   <source>Clouds</source>
   <translation>Nubes</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Neblina</translation>
  </message>
  <message>
   <source>Data gaps</source>
   <translation>Huecos de datos</translation>
  </message>
  <message>
   <source>JPEG compression</source>
   <translation>Compresión JPEG</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Traslación</translation>
  </message>
  <message>
   <source>Rotation</source>
   <translation>Rotación</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>Cambio de escala</translation>
  </message>
  <message>
   <source>Speckle</source>
   <translation>Moteado</translation>
  </message>
  <message>
   <source>Radar calibration too high</source>
   <translation>Calibración del radar demasiado alta</translation>
  </message>
  <message>
   <source>Radar calibration too low</source>
   <translation>Calibración del radar demasiado baja</translation>
  </message>
  <message>
   <source>Lost bands</source>
   <translation>Bandas perdidas</translation>
  </message>
  <message>
   <source>Layers out of register</source>
   <translation>Capas desalineadas</translation>
  </message>
  <message>
   <source>Swapped dates</source>
   <translation>Fechas intercambiadas</translation>
  </message>
  <message>
   <source>Missing date</source>
   <translation>Falta una fecha</translation>
  </message>
  <message>
   <source>Missing sensor</source>
   <translation>Falta un sensor</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}; and with {count} more of {tried}.</source>
   <translation>La respuesta cambia con: {corruptions}; y con {count} más de {tried}.</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count}</source>
   <translation>{corruption} desde el nivel {level} de {count}</translation>
  </message>
  <message>
   <source>None of the {count} corruptions tried changes the answer at any level.</source>
   <translation>Ninguna de las {count} degradaciones probadas cambia la respuesta en ningún nivel.</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}.</source>
   <translation>La respuesta cambia con: {corruptions}.</translation>
  </message>
  <message>
   <source>The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).</source>
   <translation>Lo que menos soportan las máscaras: {corruption} (conservan de media el {percent:.0f} % de su solape).</translation>
  </message>
  <message>
   <source>{folder} is not a folder. Choose a folder with a bundle in it.</source>
   <translation>{folder} no es una carpeta. Elija una carpeta que contenga un paquete.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Install the bundle by copy.</source>
   <translation>{file} es un enlace o un dispositivo, se esperaba un archivo normal. Instale el paquete copiándolo.</translation>
  </message>
  <message>
   <source>{file} is a hard link ({count} names), expected a plain file. Install it by copy.</source>
   <translation>{file} es un enlace físico ({count} nombres), se esperaba un archivo normal. Instale el paquete copiándolo.</translation>
  </message>
  <message>
   <source>{file} has {size} bytes, expected {expected}. Install the bundle again.</source>
   <translation>{file} tiene {size} bytes, se esperaban {expected}. Instale el paquete de nuevo.</translation>
  </message>
  <message>
   <source>{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.</source>
   <translation>{file} está alterado: SHA-256 {found}, se esperaba {expected}. Instale el paquete de nuevo.</translation>
  </message>
  <message>
   <source>{source}: field files lists {item} itself. Get the bundle from its maker.</source>
   <translation>{source}: el campo files incluye el propio {item}. Obtenga el paquete de su autor.</translation>
  </message>
  <message>
   <source>{file} is listed but missing. Get an intact bundle.</source>
   <translation>{file} está en la lista pero falta. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{folder} is a link; a bundle has plain files only. Install it by copy.</source>
   <translation>{folder} es un enlace; un paquete solo tiene archivos normales. Instale el paquete copiándolo.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it, or get an intact bundle.</source>
   <translation>{file} no figura en {manifest}. Elimínelo u obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{source}: {items} are the same name on some systems. Get the bundle from its maker.</source>
   <translation>{source}: {items} son el mismo nombre en algunos sistemas. Obtenga el paquete de su autor.</translation>
  </message>
  <message>
   <source>{file} has no {manifest}. Choose a zip of a bundle.</source>
   <translation>{file} no contiene {manifest}. Elija el zip de un paquete.</translation>
  </message>
  <message>
   <source>Bundle name {item} is not a plain folder name. Give another with --name.</source>
   <translation>El nombre de paquete {item} no es un nombre de carpeta sencillo. Dé otro con --name.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it and retry.</source>
   <translation>{file} no figura en {manifest}. Elimínelo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{file}: {manifest} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file}: {manifest} tiene más de {most} bytes. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: {item} is not listed in {manifest}. Get an intact bundle.</source>
   <translation>{file}: {item} no figura en {manifest}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle.</source>
   <translation>{file} tiene {count} archivos de {size} bytes, se leen como máximo {most} de {most_bytes}. Elija un paquete.</translation>
  </message>
  <message>
   <source>{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another disk.</source>
   <translation>{file} ocupa {size:.1f} GB, de los que se instala una copia; en {folder} hay {free:.1f} GB libres. Libere espacio o apunte TERRASCOPE_HOME a una carpeta de otro disco.</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.</source>
   <translation>No se puede escribir en {folder} ({problem}). Libere espacio o defina TERRASCOPE_HOME.</translation>
  </message>
  <message>
   <source>{folder}: the bundle cannot be written ({problem}). Free space and retry.</source>
   <translation>{folder}: el paquete no se puede escribir ({problem}). Libere espacio e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Copy the bundle with its content.</source>
   <translation>{file} es un enlace o un dispositivo, se esperaba un archivo normal. Copie el paquete con su contenido.</translation>
  </message>
  <message>
   <source>{file} is not an intact zip ({problem}). Get the bundle again.</source>
   <translation>{file} no es un zip intacto ({problem}). Obtenga el paquete de nuevo.</translation>
  </message>
  <message>
   <source>{file}: {item} is a link or device, expected a plain file.</source>
   <translation>{file}: {item} es un enlace o un dispositivo, se esperaba un archivo normal.</translation>
  </message>
  <message>
   <source>{file}: {item} is encrypted, expected a plain zip.</source>
   <translation>{file}: {item} está cifrado, se esperaba un zip normal.</translation>
  </message>
  <message>
   <source>{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.</source>
   <translation>{file}: {item} crece {times} veces, se esperaban como máximo {most}. No es un paquete.</translation>
  </message>
  <message>
   <source>{file}: {manifest} is not UTF-8. Get an intact bundle.</source>
   <translation>{file}: {manifest} no es UTF-8. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} is longer than the zip declares. Get the bundle again.</source>
   <translation>{file} es más largo de lo que declara el zip. Obtenga el paquete de nuevo.</translation>
  </message>
  <message>
   <source>{source}: field {field} is {found}, expected {expected}. Get an intact bundle.</source>
   <translation>{source}: el campo {field} es {found}, se esperaba {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>No bundle {item} found (installed: {known}). Give a name from the list or a folder.</source>
   <translation>No se encontró el paquete {item} (instalados: {known}). Dé un nombre de la lista o una carpeta.</translation>
  </message>
  <message>
   <source>{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.</source>
   <translation>{source}: el campo format es {found}, se esperaba {expected}. Actualice el complemento o el paquete.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} tiene más de {most} bytes. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Choose a folder with a bundle in it.</source>
   <translation>{file} no se puede leer ({problem}). Elija una carpeta que contenga un paquete.</translation>
  </message>
  <message>
   <source>{source} is not valid JSON ({problem}). Get an intact bundle.</source>
   <translation>{source} no es JSON válido ({problem}). Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{model} is of family {family}, expected terrascope-8b. Choose another bundle.</source>
   <translation>{model} es de la familia {family}, se esperaba terrascope-8b. Elija otro paquete.</translation>
  </message>
  <message>
   <source>{file} says that {item} signed it (key {key}), and the signature is wrong. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} dice que lo firmó {item} (clave {key}), y la firma es falsa. No use este paquete; obtenga otro de su autor.</translation>
  </message>
  <message>
   <source>{file} is not a signature of these files: {item} is {signed} there and {here} here. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} no es una firma de estos archivos: {item} es {signed} allí y {here} aquí. No use este paquete; obtenga otro de su autor.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Install the bundle again.</source>
   <translation>{file} no se puede leer ({problem}). Instale el paquete de nuevo.</translation>
  </message>
  <message>
   <source>{file} is a key of another kind, expected the elliptic curve P-256 or P-384.</source>
   <translation>{file} es una clave de otro tipo, se esperaba la curva elíptica P-256 o P-384.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Give the file of a public key.</source>
   <translation>{file} no se puede leer ({problem}). Dé el archivo de una clave pública.</translation>
  </message>
  <message>
   <source>Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab.</source>
   <translation>No se pueden comprobar las firmas: a este motor le falta el paquete cryptography. Repárelo en la pestaña Motor.</translation>
  </message>
  <message>
   <source>{file} is no public key in PEM form. Make one: openssl ec -pubout.</source>
   <translation>{file} no es una clave pública en formato PEM. Cree una: openssl ec -pubout.</translation>
  </message>
  <message>
   <source>{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.</source>
   <translation>{source}: el nombre de archivo {item} {fault}. No se leyó nada; obtenga el paquete de su autor.</translation>
  </message>
  <message>
   <source>has {count} characters, expected 1 to {most}</source>
   <translation>tiene {count} caracteres, se esperaban de 1 a {most}</translation>
  </message>
  <message>
   <source>has control or invisible characters</source>
   <translation>tiene caracteres de control o invisibles</translation>
  </message>
  <message>
   <source>is absolute</source>
   <translation>es absoluto</translation>
  </message>
  <message>
   <source>has a character that not every system allows</source>
   <translation>tiene un carácter que no todos los sistemas permiten</translation>
  </message>
  <message>
   <source>leads out of the bundle</source>
   <translation>lleva fuera del paquete</translation>
  </message>
  <message>
   <source>ends or begins with a dot or space</source>
   <translation>empieza o termina con un punto o un espacio</translation>
  </message>
  <message>
   <source>is reserved on Windows</source>
   <translation>está reservado en Windows</translation>
  </message>
  <message>
   <source>has an ending other than {known}</source>
   <translation>tiene una extensión distinta de {known}</translation>
  </message>
  <message>
   <source>{file} {fault}. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} {fault}. No use este paquete; obtenga otro de su autor.</translation>
  </message>
  <message>
   <source>has more than {most} bytes</source>
   <translation>tiene más de {most} bytes</translation>
  </message>
  <message>
   <source>is {found}, expected {expected}</source>
   <translation>es {found}, se esperaba {expected}</translation>
  </message>
  <message>
   <source>signs {found}, expected {expected}</source>
   <translation>firma {found}, se esperaba {expected}</translation>
  </message>
  <message>
   <source>is not laid out as expected ({problem})</source>
   <translation>no está dispuesto como se esperaba ({problem})</translation>
  </message>
  <message>
   <source>states {found}, expected {expected}</source>
   <translation>declara {found}, se esperaba {expected}</translation>
  </message>
  <message>
   <source>lists parts of files or other hashes, expected whole files and sha256</source>
   <translation>enumera partes de archivos u otras sumas, se esperaban archivos enteros y sha256</translation>
  </message>
  <message>
   <source>lists {item} without a SHA-256</source>
   <translation>enumera {item} sin un SHA-256</translation>
  </message>
  <message>
   <source>lists {item} twice</source>
   <translation>enumera {item} dos veces</translation>
  </message>
  <message>
   <source>contradicts itself: its files do not add up to its subject</source>
   <translation>se contradice: sus archivos no suman su objeto</translation>
  </message>
  <message>
   <source>Not enough evidence: {objection}</source>
   <translation>No hay evidencia suficiente: {objection}</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>solo el {percent:.1f} % del área tiene píxeles válidos; se necesita al menos el {least:.0f} %. Elija otra fecha u otra área.</translation>
  </message>
  <message>
   <source>only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. Check its bands, scale and unit.</source>
   <translation>solo el {percent:.0f} % de los píxeles de la {image} tiene valores plausibles; se necesita al menos el {least:.0f} %. Compruebe sus bandas, escala y unidad.</translation>
  </message>
  <message>
   <source>the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or leave one out.</source>
   <translation>las bandas {one} y {other} de la {image} son iguales en todos los píxeles. Compruebe qué bandas tiene el archivo o deje fuera una.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image.</source>
   <translation>las nubes y sus sombras cubren el {percent:.0f} % del área. Elija otra fecha o añada una imagen de radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a radar image.</source>
   <translation>las nubes y sus sombras cubren el {percent:.0f} % del área en la primera fecha. Elija otra fecha o añada una imagen de radar.</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>{part}: solo el {percent:.1f} % tiene píxeles válidos, se necesita al menos el {least:.0f} %. Elija otra fecha u otra área.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image.</source>
   <translation>{part}: las nubes y sus sombras cubren el {percent:.0f} %. Elija otra fecha o añada una imagen de radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a radar image.</source>
   <translation>{part}: las nubes y sus sombras cubren el {percent:.0f} % en la primera fecha. Elija otra fecha o añada una imagen de radar.</translation>
  </message>
  <message>
   <source>I measure one part of the area at a time. Ask for each of them alone: {parts}.</source>
   <translation>Mido una sola parte del área cada vez. Pregunte por cada una por separado: {parts}.</translation>
  </message>
  <message>
   <source>I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of the water is in the northern half?</source>
   <translation>Puedo decir qué proporción de una clase, o de un cambio, contiene esta parte: {part}. Pregunte por una sola, por ejemplo: «How much of the water is in the northern half?»</translation>
  </message>
  <message>
   <source>The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the compass: "the northern half", "the south-eastern quarter".</source>
   <translation>La imagen de esta capa está girada respecto al mapa, por lo que no queda claro qué se quiere decir: {part}. Nombre la parte según los puntos cardinales: «the northern half», «the south-eastern quarter».</translation>
  </message>
  <message>
   <source>The point lies outside {part}. Ask for the class at the point alone, or click another one.</source>
   <translation>El punto está fuera de esta parte: {part}. Pregunte solo por la clase en el punto, o haga clic en otro.</translation>
  </message>
  <message>
   <source>I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.</source>
   <translation>No puedo decir dónde termina esa parte del área. Puedo medir toda el área, una mitad («the northern half»), un cuarto («the south-eastern quarter») o el centro. Dibuje un polígono alrededor de cualquier otra parte y pregunte de nuevo.</translation>
  </message>
  <message>
   <source>the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose another image.</source>
   <translation>se espera que las máscaras coincidan con el terreno como máximo en un {percent:.0f} %. Pregunte por algo mayor o elija otra imagen.</translation>
  </message>
  <message>
   <source>The model gave no answer.</source>
   <translation>El modelo no dio ninguna respuesta.</translation>
  </message>
  <message>
   <source>I need two dates to see a change. Add an image of the same area from another date and ask again.</source>
   <translation>Necesito dos fechas para ver un cambio. Añada una imagen de la misma área en otra fecha y pregunte de nuevo.</translation>
  </message>
  <message>
   <source>I need a point for that. Click a point in the map and ask again.</source>
   <translation>Para eso necesito un punto. Haga clic en un punto del mapa y pregunte de nuevo.</translation>
  </message>
  <message>
   <source>I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can count and measure separate patches of land cover instead.</source>
   <translation>No puedo contar objetos sueltos, como vehículos, árboles, casas o animales, con esta resolución. Puedo contar y medir manchas separadas de cobertura del suelo.</translation>
  </message>
  <message>
   <source>I cannot recognise single objects or their type at this resolution. I can map land cover such as water, built-up areas or trees instead.</source>
   <translation>No puedo reconocer objetos sueltos ni su tipo con esta resolución. Puedo cartografiar coberturas del suelo como agua, zonas edificadas o árboles.</translation>
  </message>
  <message>
   <source>I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and shrubs as classes.</source>
   <translation>No puedo distinguir especies, tipos de cultivo, salud ni rendimiento. Puedo cartografiar y medir cultivos, árboles, hierba y arbustos como clases.</translation>
  </message>
  <message>
   <source>I cannot forecast. I can measure what the loaded images show, and the change between two dates.</source>
   <translation>No puedo pronosticar. Puedo medir lo que muestran las imágenes cargadas y el cambio entre dos fechas.</translation>
  </message>
  <message>
   <source>I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas.</source>
   <translation>No puedo juzgar daños en edificios con esta resolución. Puedo cartografiar zonas edificadas, inundaciones y zonas quemadas.</translation>
  </message>
  <message>
   <source>I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of land cover instead.</source>
   <translation>No puedo medir alturas, profundidades, volúmenes ni pendientes con estas imágenes. Puedo medir la superficie de las coberturas del suelo.</translation>
  </message>
  <message>
   <source>I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead.</source>
   <translation>No puedo medir temperaturas. Puedo cartografiar coberturas del suelo, nieve y hielo, y zonas quemadas.</translation>
  </message>
  <message>
   <source>I cannot know names, owners, prices, laws or population from pixels. I can map what covers the ground and measure it.</source>
   <translation>No puedo saber nombres, propietarios, precios, leyes ni población a partir de píxeles. Puedo cartografiar lo que cubre el suelo y medirlo.</translation>
  </message>
  <message>
   <source>I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them.</source>
   <translation>No puedo juzgar la calidad del agua, del suelo ni del aire. Puedo cartografiar dónde hay agua y suelo desnudo, y medirlos.</translation>
  </message>
  <message>
   <source>I cannot see traffic or activity. I can map built-up areas, and changes between two dates.</source>
   <translation>No puedo ver tráfico ni actividad. Puedo cartografiar zonas edificadas y cambios entre dos fechas.</translation>
  </message>
  <message>
   <source>I measure areas, shares, counts of patches, positions and the shortest distance between two classes, not this quantity.</source>
   <translation>Mido superficies, porcentajes, números de manchas, posiciones y la distancia más corta entre dos clases, no esta magnitud.</translation>
  </message>
  <message>
   <source>I measure the whole selected area only. Draw a polygon around the part you mean and ask again.</source>
   <translation>Solo mido toda el área elegida. Dibuje un polígono alrededor de la parte deseada y pregunte de nuevo.</translation>
  </message>
  <message>
   <source>I compare the first and the last date only. Load the two dates to compare and ask for the change between them.</source>
   <translation>Solo comparo la primera y la última fecha. Cargue las dos fechas que quiera comparar y pregunte por el cambio entre ellas.</translation>
  </message>
  <message>
   <source>I cannot tell why, when or by whom something happened. I can measure what changed between two dates.</source>
   <translation>No puedo decir por qué, cuándo ni por quién ocurrió algo. Puedo medir lo que cambió entre dos fechas.</translation>
  </message>
  <message>
   <source>I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>No doy consejos ni juicios. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas.</translation>
  </message>
  <message>
   <source>That is not among the classes I know. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Eso no está entre las clases que conozco. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images only. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Solo respondo a preguntas sobre las imágenes cargadas. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars, and compare two dates.</source>
   <translation>Respondo a preguntas sobre las imágenes cargadas. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas. También puedo comparar dos fechas.</translation>
  </message>
  <message>
   <source>I only answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Respondo únicamente a preguntas sobre las imágenes cargadas. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas.</translation>
  </message>
  <message>
   <source>I do not write code or texts. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>No escribo código ni textos. Puedo cartografiar y medir coberturas del suelo como agua, bosque, cultivos, zonas edificadas, nieve, nubes y zonas quemadas.</translation>
  </message>
  <message>
   <source>I cannot help with the software itself. The plugin's help explains settings and export. I can answer questions about the loaded images.</source>
   <translation>No puedo ayudar con el propio programa. La ayuda del complemento explica los ajustes y la exportación. Puedo responder a preguntas sobre las imágenes cargadas.</translation>
  </message>
  <message>
   <source>I understand English only. Please ask in English.</source>
   <translation>Solo entiendo inglés. Pregunte en inglés.</translation>
  </message>
  <message>
   <source>I cannot make out a question. Ask for example how much of the area is water.</source>
   <translation>No distingo ninguna pregunta. Pregunte por ejemplo cuánta parte del área es agua.</translation>
  </message>
  <message>
   <source>The CPU was asked for.</source>
   <translation>Se pidió la CPU.</translation>
  </message>
  <message>
   <source>CUDA was asked for but does not work: {reason} {fix}</source>
   <translation>Se pidió CUDA pero no funciona: {reason} {fix}</translation>
  </message>
  <message>
   <source>Use --device cpu.</source>
   <translation>Use la CPU (--device cpu).</translation>
  </message>
  <message>
   <source>No NVIDIA driver is installed ({file} is not there).</source>
   <translation>No hay ningún controlador de NVIDIA instalado (falta {file}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver does not start (cuInit gives error {status}).</source>
   <translation>El controlador de NVIDIA no arranca (cuInit da el error {status}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver is there but finds no GPU.</source>
   <translation>El controlador de NVIDIA está, pero no encuentra ninguna GPU.</translation>
  </message>
  <message>
   <source>Reinstall the NVIDIA driver.</source>
   <translation>Reinstale el controlador de NVIDIA.</translation>
  </message>
  <message>
   <source>onnxruntime {version} here is the CPU build.</source>
   <translation>onnxruntime {version} es aquí la versión para CPU.</translation>
  </message>
  <message>
   <source>The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.</source>
   <translation>El controlador de NVIDIA admite CUDA {found}, este onnxruntime necesita CUDA {needed}.</translation>
  </message>
  <message>
   <source>Update the driver, or: {advice}</source>
   <translation>Actualice el controlador, o bien: {advice}</translation>
  </message>
  <message>
   <source>Run in the engine's environment: {command}</source>
   <translation>Ejecute en el entorno del motor: {command}</translation>
  </message>
  <message>
   <source>{fault} {told}</source>
   <translation>{fault} {told}</translation>
  </message>
  <message>
   <source>The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.</source>
   <translation>No se pueden cargar las bibliotecas de CUDA (CUDA runtime, cuBLAS, cuDNN).</translation>
  </message>
  <message>
   <source>The GPU fails on a one-node graph ({problem}).</source>
   <translation>La GPU falla con un grafo de un solo nodo ({problem}).</translation>
  </message>
  <message>
   <source>The GPU computes x + x wrongly.</source>
   <translation>La GPU calcula mal x + x.</translation>
  </message>
  <message>
   <source>{gpu} runs the probe graph.</source>
   <translation>{gpu} ejecuta el grafo de prueba.</translation>
  </message>
  <message>
   <source>{model} computes in float32, for which the GPU has no attention kernel.</source>
   <translation>{model} calcula en float32, para lo que la GPU no tiene núcleo de atención.</translation>
  </message>
  <message>
   <source>{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.</source>
   <translation>{fault} Use la CPU (--device cpu) o exporte el checkpoint con --dtype bf16 o int4.</translation>
  </message>
  <message>
   <source>Export it with --dtype bf16 or int4.</source>
   <translation>Expórtelo con --dtype bf16 o int4.</translation>
  </message>
  <message>
   <source>{model} does not fit on the GPU: it needs {memory}.</source>
   <translation>{model} no cabe en la GPU: necesita {memory}.</translation>
  </message>
  <message>
   <source>Close programs that use the GPU.</source>
   <translation>Cierre los programas que usan la GPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcula en bfloat16, que solo funciona en GPU de NVIDIA. {reason} Exporte el checkpoint con --dtype int4 --activations fp32, que funciona en la CPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcula en bfloat16, que solo funciona en GPU de NVIDIA. {reason} {fix} O exporte el checkpoint con --dtype int4 --activations fp32, que funciona en la CPU.</translation>
  </message>
  <message>
   <source>Device {item} is unknown. Choose one of {known}.</source>
   <translation>El dispositivo {item} es desconocido. Elija uno de {known}.</translation>
  </message>
  <message>
   <source>{file}: does not cover the area. Choose another area or another file.</source>
   <translation>{file}: no cubre el área. Elija otra área u otro archivo.</translation>
  </message>
  <message>
   <source>{file}: does not overlap {other}. Give layers of the same place.</source>
   <translation>{file}: no se solapa con {other}. Dé capas del mismo lugar.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: ningún píxel válido en el área (sin datos, enmascarado o vacío). Elija otra área u otro archivo.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: ningún píxel válido en una muestra del área (sin datos, enmascarado o vacío). Elija otra área u otro archivo.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Ningún píxel del área es válido en las capas del {date}. Elija otra área o compruebe los valores sin datos y las máscaras de las capas.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Ningún píxel del área es válido en las capas de esta fecha. Elija otra área o compruebe los valores sin datos y las máscaras de las capas.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Ningún píxel del área es válido en la capa ({sensor}) del {date}. Elija otra área o compruebe los valores sin datos y las máscaras de la capa.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Ningún píxel del área es válido en la capa ({sensor}) de esta fecha. Elija otra área o compruebe los valores sin datos y las máscaras de la capa.</translation>
  </message>
  <message>
   <source>area: holds no pixel centre of the layers. Choose a larger area.</source>
   <translation>área: no contiene el centro de ningún píxel de las capas. Elija un área mayor.</translation>
  </message>
  <message>
   <source>area: lies outside {file}. Choose an area inside the layer.</source>
   <translation>área: está fuera de {file}. Elija un área dentro de la capa.</translation>
  </message>
  <message>
   <source>point {point}: lies outside {file}. Choose a point inside the layer.</source>
   <translation>punto {point}: está fuera de {file}. Elija un punto dentro de la capa.</translation>
  </message>
  <message>
   <source>area in {crs}: has no place in the layers' CRS. Choose an area inside.</source>
   <translation>área en {crs}: no tiene lugar en el SRC de las capas. Elija un área dentro.</translation>
  </message>
  <message>
   <source>point {point}: has no place in the layers' CRS. Choose a point inside the layer.</source>
   <translation>punto {point}: no tiene lugar en el SRC de las capas. Elija un punto dentro de la capa.</translation>
  </message>
  <message>
   <source>area: found no polygon with an extent. Give polygons, not points or lines.</source>
   <translation>área: no se encontró ningún polígono con extensión. Dé polígonos, no puntos ni líneas.</translation>
  </message>
  <message>
   <source>area {bounds}: expected minx &lt; maxx and miny &lt; maxy. Swap the values.</source>
   <translation>área {bounds}: se espera minx &lt; maxx y miny &lt; maxy. Intercambie los valores.</translation>
  </message>
  <message>
   <source>area: a polygon cannot be read ({problem}). Check the area file.</source>
   <translation>área: no se puede leer un polígono ({problem}). Compruebe el archivo del área.</translation>
  </message>
  <message>
   <source>area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.</source>
   <translation>área: no se conoce el SRC {crs}. Délo como EPSG:n o como WKT.</translation>
  </message>
  <message>
   <source>area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a CRS to the layers.</source>
   <translation>área en {crs}: las capas no tienen SRC. Dé el área en coordenadas de píxel sin SRC o asigne un SRC a las capas.</translation>
  </message>
  <message>
   <source>{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer &gt; Set CRS, then export).</source>
   <translation>{file}: no tiene SRC y {other} sí, así que no se pueden alinear. Asigne su SRC (QGIS: Capa &gt; Establecer SRC, y exportar).</translation>
  </message>
  <message>
   <source>{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x {other_width}). Assign a CRS to both.</source>
   <translation>{file}: no tiene SRC y su malla ({height} x {width} píxeles) es otra que la de {other} ({other_height} x {other_width}). Asigne un SRC a ambos.</translation>
  </message>
  <message>
   <source>The question is empty. Ask something, for example: How much of the area is water?</source>
   <translation>La pregunta está vacía. Pregunte algo, por ejemplo: How much of the area is water?</translation>
  </message>
  <message>
   <source>The question has {count} characters, at most {most} are read. Ask a shorter question.</source>
   <translation>La pregunta tiene {count} caracteres; se leen como máximo {most}. Haga una pregunta más corta.</translation>
  </message>
  <message>
   <source>The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.</source>
   <translation>La pregunta ocupa {count} tokens; {model} lee como máximo {most}. Haga una pregunta más corta.</translation>
  </message>
  <message>
   <source>The question names {count} learned classes beside others. Ask for fewer at once.</source>
   <translation>La pregunta nombra {count} clases aprendidas además de otras. Pregunte por menos a la vez.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features differ. Choose that model, or learn the class again.</source>
   <translation>La clase «{learned}» se aprendió con {bundle}, el modelo es {model} {version}, cuyas características difieren. Elija aquel modelo o aprenda la clase de nuevo.</translation>
  </message>
  <message>
   <source>{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.</source>
   <translation>{folder}: {model} no tiene características de píxel de las que aprender. Use TerraScope Lite.</translation>
  </message>
  <message>
   <source>{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or more apart. Add labels where the layers have data.</source>
   <translation>{count} lugares etiquetados de la clase caen en píxeles válidos; se esperan al menos {least}, a 2 píxeles o más entre sí. Añada etiquetas donde las capas tengan datos.</translation>
  </message>
  <message>
   <source>{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, or let the background be drawn at random.</source>
   <translation>{count} lugares etiquetados de todo lo demás caen en píxeles válidos; se esperan al menos {least}. Etiquete algunos o deje que el fondo se elija al azar.</translation>
  </message>
  <message>
   <source>The labels of the class and of the rest cannot be told apart in these layers: on places left out the guess was worse than chance. Check the labels, add more, or choose another date or sensor.</source>
   <translation>Las etiquetas de la clase y del resto no se distinguen en estas capas: en lugares reservados la predicción fue peor que el azar. Compruebe las etiquetas, añada más o elija otra fecha u otro sensor.</translation>
  </message>
  <message>
   <source>Label {number} is a {shape}, expected a point or a polygon. Leave it out.</source>
   <translation>La etiqueta {number} es un {shape}, se espera un punto o un polígono. Quítela.</translation>
  </message>
  <message>
   <source>The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.</source>
   <translation>Las etiquetas tienen un SRC y las capas no. Dé las etiquetas en píxeles, sin SRC.</translation>
  </message>
  <message>
   <source>Label {number} cannot be read ({problem}). Check the labels.</source>
   <translation>No se puede leer la etiqueta {number} ({problem}). Compruebe las etiquetas.</translation>
  </message>
  <message>
   <source>The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.</source>
   <translation>No se conoce el SRC {crs} de las etiquetas ({problem}). Dé un código EPSG.</translation>
  </message>
  <message>
   <source>The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another.</source>
   <translation>La proporción esperada de {learned} es {share:g} del área, se espera de {least:g} a {most:g}. Dé otra.</translation>
  </message>
  <message>
   <source>The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, digits, single spaces, hyphens, beginning with a letter.</source>
   <translation>El nombre de clase «{learned}» no se puede usar en preguntas. Dé uno de 1 a {most} caracteres: letras, cifras, espacios simples, guiones, empezando por una letra.</translation>
  </message>
  <message>
   <source>The memory is not enough for this run. Choose a smaller area, or close other programs.</source>
   <translation>La memoria no basta para esta ejecución. Elija un área menor o cierre otros programas.</translation>
  </message>
  <message>
   <source>The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are allowed. Choose a smaller area, or close other programs.</source>
   <translation>El área de {height} x {width} píxeles necesita unos {needed:.2f} GB de memoria, se permiten {allowed:.2f} GB. Elija un área menor o cierre otros programas.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or use TerraScope Lite.</source>
   <translation>{model} necesita {memory}. Cierre otros programas o use TerraScope Lite.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which takes about a third.</source>
   <translation>{model} necesita {memory}. Cierre otros programas o exporte el checkpoint con --dtype int4, que ocupa cerca de un tercio.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, which takes the least on a CPU.</source>
   <translation>{model} necesita {memory}. Cierre otros programas o exporte el checkpoint con --dtype int4 --activations fp32, que es lo que menos ocupa en la CPU.</translation>
  </message>
  <message>
   <source>The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>El área necesita {needed:.1f} GB de espacio temporal en disco, hay {free:.1f} GB libres. Libere espacio, apunte TMPDIR a otro disco o elija un área menor.</translation>
  </message>
  <message>
   <source>{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>{folder} está lleno tras {written} MiB de características ({problem}). Libere espacio, apunte TMPDIR a otro disco o elija un área menor.</translation>
  </message>
  <message>
   <source>No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.</source>
   <translation>No se puede escribir en ninguna carpeta de archivos temporales. Libere espacio o apunte TMPDIR a otro disco.</translation>
  </message>
  <message>
   <source>The temporary file of features was cut short by another program. Ask again.</source>
   <translation>Otro programa truncó el archivo temporal de características. Pregunte de nuevo.</translation>
  </message>
  <message>
   <source>{folder}: is a file, expected a folder for the output. Choose another.</source>
   <translation>{folder}: es un archivo, se espera una carpeta para los resultados. Elija otra.</translation>
  </message>
  <message>
   <source>{folder}: a file found where a folder is expected; name another output folder.</source>
   <translation>{folder}: hay un archivo donde se espera una carpeta; indique otra carpeta de salida.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.</source>
   <translation>{file}: no se puede escribir ({problem}); no quedó nada. Elija otra carpeta de salida.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) or choose another output folder.</source>
   <translation>{file}: no se puede escribir ({problem}); no quedó nada. Libere espacio (quedan {free:.1f} MB) o elija otra carpeta de salida.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to.</source>
   <translation>{file}: no se puede escribir ({problem}); no quedó nada. Elija una carpeta de salida en la que pueda escribir.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Keep its weights in a listed .data file.</source>
   <translation>{file} tiene más de {most} bytes. Guarde sus pesos en un archivo .data de la lista.</translation>
  </message>
  <message>
   <source>{file} is not an ONNX graph: it has no operators. Get an intact bundle.</source>
   <translation>{file} no es un grafo ONNX: no tiene operadores. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has ONNX IR version {version}, expected {least} to {most}.</source>
   <translation>{file} tiene la versión {version} de la IR de ONNX, se esperaba de {least} a {most}.</translation>
  </message>
  <message>
   <source>{file} defines {count} functions of its own, expected none. Export it inlined.</source>
   <translation>{file} define {count} funciones propias, no se esperaba ninguna. Expórtelo con ellas insertadas.</translation>
  </message>
  <message>
   <source>{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: una salida de {operator} no tiene nombre, se esperaban todos. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: una entrada de {operator} no tiene nombre, se esperaban todos. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.</source>
   <translation>{file} lee pesos de {item}, que el paquete no enumera. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.</source>
   <translation>{file} lee los bytes {start} a {end} de {item}, que tiene {size}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} is not an intact ONNX graph ({problem}). Get an intact bundle.</source>
   <translation>{file} no es un grafo ONNX intacto ({problem}). Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} needs operator set {item} {version}, expected at most {most}.</source>
   <translation>{file} necesita el conjunto de operadores {item} {version}, se esperaba como máximo {most}.</translation>
  </message>
  <message>
   <source>{file} needs the operator {domain}.{operator}, which is not built in. Export without it.</source>
   <translation>{file} necesita el operador {domain}.{operator}, que no está integrado. Exporte sin él.</translation>
  </message>
  <message>
   <source>{file} has the operator {operator}, which may never end. Export the graph without loops.</source>
   <translation>{file} tiene el operador {operator}, que puede no acabar nunca. Exporte el grafo sin bucles.</translation>
  </message>
  <message>
   <source>{file}: weights in {item} have the offset {found}. Get an intact bundle.</source>
   <translation>{file}: los pesos en {item} tienen el desplazamiento {found}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.</source>
   <translation>{file} es {dtype} {shape}, el manifiesto dice {named} {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.</source>
   <translation>{file} tiene filas de {count} números, el decodificador lee {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has {count} rows, asked for {asked}. Get an intact bundle.</source>
   <translation>{file} tiene {count} filas, se pidió {asked}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has NaN or infinite numbers. Get an intact bundle.</source>
   <translation>{file} tiene números NaN o infinitos. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} is not a table of numbers ({problem}). Get an intact bundle.</source>
   <translation>{file} no es una tabla de números ({problem}). Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: the sequence grew past {most} positions. Ask a shorter question.</source>
   <translation>{file}: la secuencia superó las {most} posiciones. Haga una pregunta más corta.</translation>
  </message>
  <message>
   <source>{file}: logits {logits} and hidden {hidden}, expected one row each.</source>
   <translation>{file}: logits {logits} y estado {hidden}, se esperaba una fila de cada uno.</translation>
  </message>
  <message>
   <source>{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.</source>
   <translation>{folder} necesita onnxruntime {needed} (al menos 1.26), se encontró {found}. Actualice el motor.</translation>
  </message>
  <message>
   <source>{file} has the shape {shape}, expected {rows} rows of numbers.</source>
   <translation>{file} tiene la forma {shape}, se esperaban {rows} filas de números.</translation>
  </message>
  <message>
   <source>{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.</source>
   <translation>{folder}: el decodificador da {count} logits para {tokens} tokens. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: field graphs has no {role}. Use another bundle.</source>
   <translation>{file}: al campo graphs le falta {role}. Use otro paquete.</translation>
  </message>
  <message>
   <source>{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.</source>
   <translation>{file}: el campo min_onnxruntime es {found}, se esperaba por ejemplo '1.26'.</translation>
  </message>
  <message>
   <source>{file} runs on {provider}, expected {expected}. Use --device cpu.</source>
   <translation>{file} se ejecuta en {provider}, se esperaba {expected}. Use la CPU (--device cpu).</translation>
  </message>
  <message>
   <source>{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle.</source>
   <translation>{folder}: {item} tienen la forma {one} de una vez y {other} por trozos. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.</source>
   <translation>{folder}: {item} difieren en {share:.2g} entre de una vez y por trozos. Actualice onnxruntime.</translation>
  </message>
  <message>
   <source>{file} does not run ({problem}). Use another bundle.</source>
   <translation>{file} no funciona ({problem}). Use otro paquete.</translation>
  </message>
  <message>
   <source>{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.</source>
   <translation>{file}: la salida {item} tiene {count} números NaN o infinitos de {size}. Use otro paquete.</translation>
  </message>
  <message>
   <source>{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.</source>
   <translation>{file} necesita más memoria de la que hay ({problem}). Cierre programas o elija un área menor.</translation>
  </message>
  <message>
   <source>{file} has names that are no text ({problem}). Get an intact bundle.</source>
   <translation>{file} tiene nombres que no son texto ({problem}). Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has no token {mark}. Get an intact bundle.</source>
   <translation>{file} no tiene el token {mark}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} is not a tokenizer ({problem}). Get an intact bundle.</source>
   <translation>{file} no es un tokenizador ({problem}). Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of its family. Update the plugin or the bundle.</source>
   <translation>{folder}: el campo prompt.template es {found}, se esperaba {lite} o {full} en un paquete de su familia. Actualice el complemento o el paquete.</translation>
  </message>
  <message>
   <source>mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.</source>
   <translation>mask_decoder: máscaras de forma {shape}, se esperaba {expected}. Instale el paquete de nuevo, u otro.</translation>
  </message>
  <message>
   <source>{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.</source>
   <translation>{file} encuentra {count} {item} en el prompt, se esperaban {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: nombres de {kind}: {found}; el manifiesto dice {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: la {kind} {item} es {found}, el manifiesto dice {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: la {kind} {item} tiene {count} ejes, el manifiesto {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: la {kind} {item} tiene la forma {shape}, el manifiesto {expected}. Obtenga un paquete intacto.</translation>
  </message>
  <message>
   <source>input</source>
   <translation>entrada</translation>
  </message>
  <message>
   <source>output</source>
   <translation>salida</translation>
  </message>
  <message>
   <source>{file}: no such file. Check the path.</source>
   <translation>{file}: no existe ese archivo. Compruebe la ruta.</translation>
  </message>
  <message>
   <source>{file}: expected a raster file, found a folder or a device.</source>
   <translation>{file}: se esperaba un archivo ráster, se encontró una carpeta o un dispositivo.</translation>
  </message>
  <message>
   <source>{file}: not a local raster file. Download or export it first.</source>
   <translation>{file}: no es un archivo ráster local. Descárguelo o expórtelo primero.</translation>
  </message>
  <message>
   <source>{file}: cannot be opened ({problem}). Check its permissions.</source>
   <translation>{file}: no se puede abrir ({problem}). Compruebe sus permisos.</translation>
  </message>
  <message>
   <source>{file}: cannot be read as {driver} ({problem}). Check or re-export it.</source>
   <translation>{file}: no se puede leer como {driver} ({problem}). Compruébelo o expórtelo de nuevo.</translation>
  </message>
  <message>
   <source>{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.</source>
   <translation>{file}: dañado o truncado, no se puede leer ({problem}). Obténgalo de nuevo.</translation>
  </message>
  <message>
   <source>{file}: found {found}, expected {readable}. Export it as GeoTIFF.</source>
   <translation>{file}: se encontró {found}, se esperaba {readable}. Expórtelo como GeoTIFF.</translation>
  </message>
  <message>
   <source>an empty file</source>
   <translation>un archivo vacío</translation>
  </message>
  <message>
   <source>a VRT, which leads to other files</source>
   <translation>un VRT, que remite a otros archivos</translation>
  </message>
  <message>
   <source>a web service description</source>
   <translation>la descripción de un servicio web</translation>
  </message>
  <message>
   <source>a zip archive (unpack it first)</source>
   <translation>un archivo zip (descomprímalo primero)</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>an unknown format</source>
   <translation>un formato desconocido</translation>
  </message>
  <message>
   <source>{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.</source>
   <translation>{file}: sus metadatos indican vistas generales en otro archivo. Elimine su .aux.xml o expórtelo de nuevo.</translation>
  </message>
  <message>
   <source>{file}: expected overviews or a mask as TIFF, found something else. Remove it.</source>
   <translation>{file}: se esperaban vistas generales o una máscara en TIFF, se encontró otra cosa. Elimínelo.</translation>
  </message>
  <message>
   <source>{file}: the data file beside this ENVI header is missing. Give the data file.</source>
   <translation>{file}: falta el archivo de datos junto a esta cabecera ENVI. Indique el archivo de datos.</translation>
  </message>
  <message>
   <source>{file}: holds no raster bands. Choose another file.</source>
   <translation>{file}: no contiene bandas ráster. Elija otro archivo.</translation>
  </message>
  <message>
   <source>{file}: holds {count} bands, at most {most} are read. Export the bands you need.</source>
   <translation>{file}: contiene {count} bandas; se leen como máximo {most}. Exporte las bandas que necesite.</translation>
  </message>
  <message>
   <source>{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.</source>
   <translation>{file}: se encontraron muestras complejas (SLC), se esperaba intensidad detectada. Exporte sigma0 o gamma0.</translation>
  </message>
  <message>
   <source>{file}: found a colour table (a class map), expected measured bands. Choose the image itself.</source>
   <translation>{file}: se encontró una tabla de colores (un mapa de clases), se esperaban bandas medidas. Elija la propia imagen.</translation>
  </message>
  <message>
   <source>{file}: its position is given by ground control points only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: su posición solo está dada por puntos de control, se espera una malla afín. Combe primero el ráster (QGIS: Ráster &gt; Proyecciones &gt; Combar, o gdalwarp).</translation>
  </message>
  <message>
   <source>{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: su posición solo está dada por RPC, se espera una malla afín. Combe primero el ráster (QGIS: Ráster &gt; Proyecciones &gt; Combar, o gdalwarp).</translation>
  </message>
  <message>
   <source>{folder}: holds {one} and {other} for {channel}. Give one product per folder.</source>
   <translation>{folder}: contiene {one} y {other} para {channel}. Dé un solo producto por carpeta.</translation>
  </message>
  <message>
   <source>{folder}: holds more than {most} raster files. Give one product's folder.</source>
   <translation>{folder}: contiene más de {most} archivos ráster. Dé la carpeta de un solo producto.</translation>
  </message>
  <message>
   <source>{folder}: holds {count} products ({names}). Give the folder of each.</source>
   <translation>{folder}: contiene {count} productos ({names}). Dé la carpeta de cada uno.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected optical bands. Give the folder as SAR.</source>
   <translation>{folder}: se encontró {found}, se esperaban bandas ópticas. Dé la carpeta como SAR.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected sar bands. Give the folder as optical.</source>
   <translation>{folder}: se encontró {found}, se esperaban bandas SAR. Dé la carpeta como óptica.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: ningún archivo con nombre de banda ({names}); se esperaban bandas ({sensor}) como {example}. Nómbrelas o dé el propio ráster.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: ningún ráster con nombre de banda; se esperaban bandas ({sensor}) como {example}. Nómbrelas o dé el propio ráster.</translation>
  </message>
  <message>
   <source>{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{file}: la ruta tiene {count} caracteres, Windows admite {most}. Mueva el archivo a una carpeta con una ruta más corta o active las rutas largas en Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{folder}: tiene {count} caracteres, Windows admite {most} además de los de los archivos que contiene. Elija una carpeta con una ruta más corta o active las rutas largas en Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the bands in file order, such as {example}, with - for a band to skip.</source>
   <translation>{file}: no se conoce el significado de sus {count} bandas (sin nombres, longitudes de onda ni orden conocido). Indique las bandas en el orden del archivo, por ejemplo {example}, con - para omitir una banda.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: no se conoce el significado de su única banda (sin nombre). Dé el archivo de una banda o diga qué es, por ejemplo {example}.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} band). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: no se conoce el significado de su única banda (lleva el nombre de {band}, que no mide ninguna banda de tipo {sensor}). Dé el archivo de una banda o diga qué es, por ejemplo {example}.</translation>
  </message>
  <message>
   <source>{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band in file order, - to skip.</source>
   <translation>{file}: se dieron {given} nombres de banda ({names}), el archivo tiene {count} bandas. Dé un nombre por banda en el orden del archivo, - para omitir.</translation>
  </message>
  <message>
   <source>{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.</source>
   <translation>{file}: no se conoce el nombre de banda «{band}». Use B1 a B12, B8A o uno de estos: {known}.</translation>
  </message>
  <message>
   <source>{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with - for those to skip.</source>
   <translation>{file}: {channels} aparece en más de una banda (según: {source}). Indique las bandas en el orden del archivo, con - para las que se omiten.</translation>
  </message>
  <message>
   <source>{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical.</source>
   <translation>{file}: dado como SAR, se encontró {found} (según: {source}), se esperaba VV, VH, HH o HV. Dé el archivo como óptico.</translation>
  </message>
  <message>
   <source>{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR.</source>
   <translation>{file}: dado como óptico, se encontró {found} (según: {source}), se esperaban bandas ópticas. Dé el archivo como SAR.</translation>
  </message>
  <message>
   <source>{file}: band names can be given for a single file only. Give the files one by one.</source>
   <translation>{file}: solo se pueden dar nombres de banda para un único archivo. Dé los archivos uno a uno.</translation>
  </message>
  <message>
   <source>{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the files of the other bands.</source>
   <translation>{file}: se encontró una banda óptica ({channel}), se esperaban al menos dos, como verde y rojo. Añada los archivos de las demás bandas.</translation>
  </message>
  <message>
   <source>The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or choose another layer.</source>
   <translation>La capa ({sensor}) tiene las bandas {found}; {model} necesita {needed}. Nombre las bandas (--bands) o elija otra capa.</translation>
  </message>
  <message>
   <source>{model} reads {sensors} layers, found a {sensor} one. Use another model.</source>
   <translation>{model} lee capas de tipo {sensors}, se encontró una de tipo {sensor}. Use otro modelo.</translation>
  </message>
  <message>
   <source>{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}.</source>
   <translation>{file}: se desconoce la fecha, que decide el orden de las imágenes ({sensor}). Indique una fecha para: {names}.</translation>
  </message>
  <message>
   <source>{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all.</source>
   <translation>{file}: no tiene {date}; contiene {count} fechas, de {first} a {last}. Dé una de ellas, o ninguna para todas.</translation>
  </message>
  <message>
   <source>{file}: given twice. Give each file once, with one role.</source>
   <translation>{file}: dado dos veces. Dé cada archivo una vez, con un papel.</translation>
  </message>
  <message>
   <source>{file}: holds nothing to read as {sensor}. Choose another.</source>
   <translation>{file}: no contiene nada que leer como {sensor}. Elija otro.</translation>
  </message>
  <message>
   <source>no raster was given. Give at least one optical or SAR file.</source>
   <translation>no se dio ningún ráster. Dé al menos un archivo óptico o SAR.</translation>
  </message>
  <message>
   <source>{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: los valores de {lowest:.4g} a {highest:.4g} no encajan en ninguna escala conocida, se espera reflectancia 0-1, 0-255 o × 10000. Defina escala y desplazamiento en el archivo (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit -scale).</source>
   <translation>{file}: se encontró un AnalyticMS de PlanetScope sin _SR, que contiene radiancia, se espera reflectancia. Tome el AnalyticMS_SR de la escena o defina como escalas los reflectanceCoefficients de sus metadatos (gdal_edit -scale).</translation>
  </message>
  <message>
   <source>{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: enteros de hasta {highest:.0f} sin escala, se espera reflectancia × 10000. Defina escala y desplazamiento en el archivo (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.</source>
   <translation>{file}: dado como óptico, se encontraron valores en torno a {middle:.1f} como de radar en dB. Délo como SAR.</translation>
  </message>
  <message>
   <source>{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected reflectance 0-1. Correct the tags.</source>
   <translation>{file}: la escala {gain:g} y el desplazamiento {offset:g} del archivo dan una mediana de {middle:.4g}, se espera reflectancia 0-1. Corrija las etiquetas.</translation>
  </message>
  <message>
   <source>{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file.</source>
   <translation>{file}: valores {dtype} en torno a {middle:.4g} no son ni dB ni retrodispersión lineal (¿sin calibrar?). Calibre a sigma0 o gamma0, o defina escala y desplazamiento en el archivo.</translation>
  </message>
  <message>
   <source>{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and bright places, expected float32. Download it again as TIFF with 32 bits.</source>
   <translation>{file}: se encontró una banda de radar en bruto del Copernicus Browser en {dtype}, que recorta aguas tranquilas y lugares brillantes, se espera float32. Descárguela de nuevo como TIFF de 32 bits.</translation>
  </message>
  <message>
   <source>{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.</source>
   <translation>{file}: se encontraron muestras int8, se espera retrodispersión en dB o potencia lineal. Exporte en coma flotante.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valores en torno a {middle:.4g} no son «{named}» como dicen sus nombres, se esperan {low:g} a {high:g} dB. Calibre a sigma0 o gamma0, o defina escala y desplazamiento en el archivo (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: {unit} was given as the unit of an optical raster. Leave it out.</source>
   <translation>{file}: {unit} se indicó como unidad de un ráster óptico. Omítala.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valores en torno a {middle:.4g} no son «{named}» como se indicó, se esperan {low:g} a {high:g} dB. Calibre a sigma0 o gamma0, o defina escala y desplazamiento en el archivo (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>no mask says so</source>
   <translation>ninguna máscara dice nada de ello</translation>
  </message>
  <message>
   <source>nothing measures it</source>
   <translation>nada lo mide</translation>
  </message>
  <message>
   <source>it names no mask</source>
   <translation>no nombra ninguna máscara</translation>
  </message>
  <message>
   <source>it names no two masks</source>
   <translation>no nombra dos máscaras</translation>
  </message>
  <message>
   <source>it names no two masks of one thing</source>
   <translation>no nombra dos máscaras de una misma cosa</translation>
  </message>
  <message>
   <source>it names no single mask</source>
   <translation>no nombra una sola máscara</translation>
  </message>
  <message>
   <source>the mask is empty</source>
   <translation>la máscara está vacía</translation>
  </message>
  <message>
   <source>a mask is empty</source>
   <translation>una máscara está vacía</translation>
  </message>
  <message>
   <source>it is a part of one mask, in another</source>
   <translation>es parte de una máscara, dentro de otra</translation>
  </message>
  <message>
   <source>what is left over is not measured</source>
   <translation>lo que queda no está medido</translation>
  </message>
  <message>
   <source>it speaks of each part of the mask</source>
   <translation>habla de cada parte de la máscara</translation>
  </message>
  <message>
   <source>it is a difference from something</source>
   <translation>es una diferencia respecto de algo</translation>
  </message>
  <message>
   <source>the sentence only supposes it</source>
   <translation>la frase solo lo supone</translation>
  </message>
  <message>
   <source>it is the share of something else than the area</source>
   <translation>es la parte de algo distinto del área</translation>
  </message>
  <message>
   <source>it may be told of each of the masks or of all together</source>
   <translation>puede decirse de cada máscara o de todas juntas</translation>
  </message>
  <message>
   <source>it is told of a place where the mask does not lie, or only in part</source>
   <translation>se dice de un lugar donde la máscara no está, o solo en parte</translation>
  </message>
  <message>
   <source>connected parts</source>
   <translation>partes conexas</translation>
  </message>
  <message>
   <source>one size in percent of the other</source>
   <translation>un tamaño en porcentaje del otro</translation>
  </message>
  <message>
   <source>valid pixels</source>
   <translation>píxeles válidos</translation>
  </message>
  <message>
   <source>area of the valid pixels</source>
   <translation>superficie de los píxeles válidos</translation>
  </message>
  <message>
   <source>a share of a mask, of what is not said</source>
   <translation>una parte de una máscara, no se dice de qué</translation>
  </message>
  <message>
   <source>what is gone has no mask</source>
   <translation>lo que desapareció no tiene máscara</translation>
  </message>
  <message>
   <source>area of the change</source>
   <translation>superficie del cambio</translation>
  </message>
  <message>
   <source>it is not told how much it changed</source>
   <translation>no se dice cuánto cambió</translation>
  </message>
  <message>
   <source>no amount of change</source>
   <translation>ninguna cantidad de cambio</translation>
  </message>
  <message>
   <source>later minus earlier</source>
   <translation>después menos antes</translation>
  </message>
  <message>
   <source>of the mask before</source>
   <translation>de la máscara anterior</translation>
  </message>
  <message>
   <source>ratio of areas</source>
   <translation>razón de las superficies</translation>
  </message>
  <message>
   <source>difference of areas</source>
   <translation>diferencia de las superficies</translation>
  </message>
  <message>
   <source>there is nothing to compare it with</source>
   <translation>no hay nada con qué compararlo</translation>
  </message>
  <message>
   <source>it is no clear place</source>
   <translation>no es un puesto claro</translation>
  </message>
  <message>
   <source>its mark stands behind the name of another class</source>
   <translation>su marca está tras el nombre de otra clase</translation>
  </message>
  <message>
   <source>it is told of a change</source>
   <translation>se dice de un cambio</translation>
  </message>
  <message>
   <source>it speaks of another number of parts</source>
   <translation>habla de otro número de partes</translation>
  </message>
  <message>
   <source>the masks have no date</source>
   <translation>las máscaras no tienen fecha</translation>
  </message>
  <message>
   <source>the sentence repeats what others say</source>
   <translation>la frase repite lo que dicen otros</translation>
  </message>
  <message>
   <source>the sentence excepts something</source>
   <translation>la frase exceptúa algo</translation>
  </message>
  <message>
   <source>it is told per time</source>
   <translation>se dice por unidad de tiempo</translation>
  </message>
  <message>
   <source>it is told of another time</source>
   <translation>se dice de otro momento</translation>
  </message>
  <message>
   <source>the mask that it is told of is of another date</source>
   <translation>la máscara de la que se dice es de otra fecha</translation>
  </message>
  <message>
   <source>it is too close to tell</source>
   <translation>la diferencia es demasiado pequeña para decidirlo</translation>
  </message>
  <message>
   <source>the sentence denies it</source>
   <translation>la frase lo niega</translation>
  </message>
  <message>
   <source>it is not plainly said of this mask</source>
   <translation>no se dice claramente de esta máscara</translation>
  </message>
  <message>
   <source>it speaks of one part of the mask</source>
   <translation>habla de una parte de la máscara</translation>
  </message>
  <message>
   <source>it is told of an earlier time</source>
   <translation>se dice de un momento anterior</translation>
  </message>
  <message>
   <source>it is told of a later time</source>
   <translation>se dice de un momento posterior</translation>
  </message>
  <message>
   <source>side of a pixel</source>
   <translation>lado de un píxel</translation>
  </message>
  <message>
   <source>the grid has no ground size</source>
   <translation>la cuadrícula no tiene tamaño en el terreno</translation>
  </message>
  <message>
   <source>area of a pixel</source>
   <translation>superficie de un píxel</translation>
  </message>
  <message>
   <source>it is told from elsewhere</source>
   <translation>se dice desde otro lugar</translation>
  </message>
  <message>
   <source>it speaks of several things at once</source>
   <translation>habla de varias cosas a la vez</translation>
  </message>
  <message>
   <source>the calculation is wrong</source>
   <translation>el cálculo es erróneo</translation>
  </message>
  <message>
   <source>the calculation is right, its numbers were not measured</source>
   <translation>el cálculo es correcto, sus números no se midieron</translation>
  </message>
  <message>
   <source>its units do not fit</source>
   <translation>sus unidades no encajan</translation>
  </message>
  <message>
   <source>the model should have left it to the host</source>
   <translation>el modelo debería habérselo dejado al programa</translation>
  </message>
  <message>
   <source>the text is too long: the rest is not checked</source>
   <translation>el texto es demasiado largo: el resto no se comprueba</translation>
  </message>
  <message>
   <source>the sentence is too long: it is not checked</source>
   <translation>la frase es demasiado larga: no se comprueba</translation>
  </message>
  <message>
   <source>share of mask {whole} that mask {inner} covers</source>
   <translation>parte de la máscara {whole} que cubre la máscara {inner}</translation>
  </message>
  <message>
   <source>only partly: {found}</source>
   <translation>solo en parte: {found}</translation>
  </message>
  <message>
   <source>{words} is not understood</source>
   <translation>no se entiende {words}</translation>
  </message>
  <message>
   <source>“{words}” is the name of another class</source>
   <translation>«{words}» es el nombre de otra clase</translation>
  </message>
  <message>
   <source>“{words}” is not known as a name of the mask</source>
   <translation>«{words}» no se conoce como nombre de la máscara</translation>
  </message>
  <message>
   <source>“{words}” may mean several masks</source>
   <translation>«{words}» puede referirse a varias máscaras</translation>
  </message>
  <message>
   <source>{percent:.1f} % of the half</source>
   <translation>{percent:.1f} % de la mitad</translation>
  </message>
  <message>
   <source>{percent:.1f} % of it</source>
   <translation>{percent:.1f} % de ella</translation>
  </message>
  <message>
   <source>the northern half of the area</source>
   <translation>la mitad norte del área</translation>
  </message>
  <message>
   <source>the southern half of the area</source>
   <translation>la mitad sur del área</translation>
  </message>
  <message>
   <source>the eastern half of the area</source>
   <translation>la mitad este del área</translation>
  </message>
  <message>
   <source>the western half of the area</source>
   <translation>la mitad oeste del área</translation>
  </message>
  <message>
   <source>the north-eastern quarter of the area</source>
   <translation>el cuarto noreste del área</translation>
  </message>
  <message>
   <source>the south-eastern quarter of the area</source>
   <translation>el cuarto sureste del área</translation>
  </message>
  <message>
   <source>the south-western quarter of the area</source>
   <translation>el cuarto suroeste del área</translation>
  </message>
  <message>
   <source>the north-western quarter of the area</source>
   <translation>el cuarto noroeste del área</translation>
  </message>
  <message>
   <source>the centre of the area</source>
   <translation>el centro del área</translation>
  </message>
  <message>
   <source>the upper half of the area</source>
   <translation>la mitad superior del área</translation>
  </message>
  <message>
   <source>the lower half of the area</source>
   <translation>la mitad inferior del área</translation>
  </message>
  <message>
   <source>the left half of the area</source>
   <translation>la mitad izquierda del área</translation>
  </message>
  <message>
   <source>the right half of the area</source>
   <translation>la mitad derecha del área</translation>
  </message>
  <message>
   <source>the upper right quarter of the area</source>
   <translation>el cuarto superior derecho del área</translation>
  </message>
  <message>
   <source>the lower right quarter of the area</source>
   <translation>el cuarto inferior derecho del área</translation>
  </message>
  <message>
   <source>the lower left quarter of the area</source>
   <translation>el cuarto inferior izquierdo del área</translation>
  </message>
  <message>
   <source>the upper left quarter of the area</source>
   <translation>el cuarto superior izquierdo del área</translation>
  </message>
  <message>
   <source>optical image</source>
   <translation>imagen óptica</translation>
  </message>
  <message>
   <source>radar image</source>
   <translation>imagen de radar</translation>
  </message>
  <message>
   <source>{differs} of the answer's {count} statements differ from the masks.</source>
   <translation>{differs} de las {count} afirmaciones de la respuesta difieren de las máscaras.</translation>
  </message>
  <message>
   <source>{unmeasured} of the answer's {count} statements were not measured.</source>
   <translation>{unmeasured} de las {count} afirmaciones de la respuesta no se midieron.</translation>
  </message>
  <message>
   <source>All statements of the answer equal the masks.</source>
   <translation>Todas las afirmaciones de la respuesta coinciden con las máscaras.</translation>
  </message>
  <message>
   <source>The answer rests on no mask.</source>
   <translation>La respuesta no se apoya en ninguna máscara.</translation>
  </message>
  <message>
   <source>It is not known how often the mask is right: probabilities of {masks} are not calibrated.</source>
   <translation>No se sabe con qué frecuencia acierta la máscara: las probabilidades no están calibradas para {masks}.</translation>
  </message>
  <message>
   <source>Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points on average, so no bounds are given.</source>
   <translation>Las probabilidades no están calibradas para: {masks}. Donde se probó el modelo, se desviaban {points:.0f} puntos en promedio; por eso no se dan límites.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.</source>
   <translation>Se espera que la máscara {id} («{name}») coincida con el terreno en un {percent:.0f} %.</translation>
  </message>
  <message>
   <source>No sign of {name} was found; up to {high:.1f} % would go unseen.</source>
   <translation>«{name}»: no se encontró ningún indicio; hasta un {high:.1f} % pasaría inadvertido.</translation>
  </message>
  <message>
   <source>The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.</source>
   <translation>«{name}»: la proporción puede estar en cualquier punto entre {low:.1f} y {high:.1f} %.</translation>
  </message>
  <message>
   <source>The bounds of {pair} overlap: which of the two is larger is not sure.</source>
   <translation>Los límites se solapan ({pair}): no es seguro cuál de los dos es mayor.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area has valid pixels.</source>
   <translation>El {percent:.0f} % del área tiene píxeles válidos.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of {part} has valid pixels.</source>
   <translation>{part}: el {percent:.0f} % tiene píxeles válidos.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: las nubes y sus sombras cubren el {percent:.0f} %.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: en la primera fecha las nubes y sus sombras cubren el {percent:.0f} %.</translation>
  </message>
  <message>
   <source>This model does not look for clouds.</source>
   <translation>Este modelo no busca nubes.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Las nubes y sus sombras cubren el {percent:.0f} % del área.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>En la primera fecha, las nubes y sus sombras cubren el {percent:.0f} % del área.</translation>
  </message>
  <message>
   <source>An input is an 8-bit picture, not a measurement.</source>
   <translation>Una entrada es una imagen de 8 bits, no una medición.</translation>
  </message>
  <message>
   <source>Only {percent:.0f} % of the {sensor} pixels have plausible values.</source>
   <translation>Solo el {percent:.0f} % de los píxeles ({sensor}) tiene valores plausibles.</translation>
  </message>
  <message>
   <source>Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right.</source>
   <translation>Las puntuaciones de las máscaras ({sensors}) no están calibradas: dicen lo seguro que está el modelo, no cuántas veces acierta.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, and no pixel comes near the threshold.</source>
   <translation>La máscara {id} («{name}») está vacía y ningún píxel se acerca al umbral.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, but some pixels come near the threshold.</source>
   <translation>La máscara {id} («{name}») está vacía, pero algunos píxeles se acercan al umbral.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La máscara {id} («{name}») está trazada con firmeza: puntuación media {score:.2f}; el {percent:.0f} % se mantiene cuando se mueve el umbral.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La máscara {id} («{name}») está trazada con bastante firmeza: puntuación media {score:.2f}; el {percent:.0f} % se mantiene cuando se mueve el umbral.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>La máscara {id} («{name}») está trazada vagamente: puntuación media {score:.2f}; el {percent:.0f} % se mantiene cuando se mueve el umbral.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that differ from the masks: {differs} of {count}.</source>
   <translation>Afirmaciones del razonamiento que difieren de las máscaras: {differs} de {count}.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that equal the masks: {verified} of {count}; none differs.</source>
   <translation>Afirmaciones del razonamiento que coinciden con las máscaras: {verified} de {count}; ninguna difiere.</translation>
  </message>
  <message>
   <source>Neither answer nor reasoning states anything that the masks could bear out.</source>
   <translation>Ni la respuesta ni el razonamiento afirman nada que las máscaras puedan confirmar.</translation>
  </message>
  <message>
   <source>checked before the mask was corrected</source>
   <translation>comprobado antes de corregir la máscara</translation>
  </message>
  <message>
   <source>the mask was corrected</source>
   <translation>la máscara se corrigió</translation>
  </message>
  <message>
   <source>TerraScope stress test · {time}</source>
   <translation>Prueba de estrés de TerraScope · {time}</translation>
  </message>
  <message>
   <source>{question} - TerraScope stress test</source>
   <translation>{question} – Prueba de estrés de TerraScope</translation>
  </message>
  <message>
   <source>of the masks kept</source>
   <translation>de las máscaras conservadas</translation>
  </message>
  <message>
   <source>of the answers kept</source>
   <translation>de las respuestas conservadas</translation>
  </message>
  <message>
   <source>distorted runs, {seconds:.0f} s</source>
   <translation>ejecuciones degradadas, {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Clean answer</source>
   <translation>Respuesta sin degradar</translation>
  </message>
  <message>
   <source>Clean answers</source>
   <translation>Respuestas sin degradar</translation>
  </message>
  <message>
   <source>Tried on {rule}.</source>
   <translation>Probado en: {rule}.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabla</translation>
  </message>
  <message>
   <source>corruption</source>
   <translation>degradación</translation>
  </message>
  <message>
   <source>masks kept</source>
   <translation>máscaras conservadas</translation>
  </message>
  <message>
   <source>answers kept</source>
   <translation>respuestas conservadas</translation>
  </message>
  <message>
   <source>answer first changes at</source>
   <translation>la respuesta cambia desde</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in both. Kept: the mean over the levels, the clean run being 100 %.</source>
   <translation>Columnas 1 a 5: IoU media de las máscaras con las de la ejecución sin degradar, en los píxeles válidos en ambas. Conservado: la media de los niveles; la ejecución sin degradar es el 100 %.</translation>
  </message>
  <message>
   <source>An answer changes with its status, option, yes or no, class, or with a number that moves by more than {percent:.0f} %; numbers are not compared where ground leaves the picture (translation, rotation, scaling).</source>
   <translation>Una respuesta cambia con su estado, opción, sí o no, clase, o con un número que se mueve más de un {percent:.0f} %; los números no se comparan donde parte del terreno sale de la imagen (traslación, rotación, escalado).</translation>
  </message>
  <message>
   <source>The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style.</source>
   <translation>Las doce degradaciones de REOBench se hacen con constantes propias y se llaman «al estilo de REOBench».</translation>
  </message>
  <message>
   <source>Every level</source>
   <translation>Todos los niveles</translation>
  </message>
  <message>
   <source>level</source>
   <translation>nivel</translation>
  </message>
  <message>
   <source>what was done</source>
   <translation>qué se hizo</translation>
  </message>
  <message>
   <source>mask</source>
   <translation>máscara</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>respuesta</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>se mantiene</translation>
  </message>
  <message>
   <source>status</source>
   <translation>estado</translation>
  </message>
  <message>
   <source>choice</source>
   <translation>opción</translation>
  </message>
  <message>
   <source>value</source>
   <translation>valor</translation>
  </message>
  <message>
   <source>number</source>
   <translation>número</translation>
  </message>
  <message>
   <source>Not tried</source>
   <translation>No probado</translation>
  </message>
  <message>
   <source>{model} ({device}), quick profile, seed {seed}.</source>
   <translation>{model} ({device}), perfil rápido, semilla {seed}.</translation>
  </message>
  <message>
   <source>{model} ({device}), full profile, seed {seed}.</source>
   <translation>{model} ({device}), perfil completo, semilla {seed}.</translation>
  </message>
  <message>
   <source>Optical layers only.</source>
   <translation>Solo capas ópticas.</translation>
  </message>
  <message>
   <source>SAR layers only.</source>
   <translation>Solo capas SAR.</translation>
  </message>
  <message>
   <source>sar</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>sin fecha</translation>
  </message>
  <message>
   <source>first</source>
   <translation>primera</translation>
  </message>
  <message>
   <source>change</source>
   <translation>cambio</translation>
  </message>
  <message>
   <source>Against the level of each corruption: mask IoU</source>
   <translation>Según el nivel de cada degradación: IoU de las máscaras</translation>
  </message>
  <message>
   <source>Against the level of each corruption: share of answers that hold</source>
   <translation>Según el nivel de cada degradación: parte de las respuestas que se mantienen</translation>
  </message>
  <message>
   <source>the answer holds</source>
   <translation>la respuesta se mantiene</translation>
  </message>
  <message>
   <source>the answer changes</source>
   <translation>la respuesta cambia</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>sin</translation>
  </message>
  <message>
   <source>{percent:.0f} % kept</source>
   <translation>{percent:.0f} % conservado</translation>
  </message>
  <message>
   <source>{percent:.0f} % of answers</source>
   <translation>{percent:.0f} % de las respuestas</translation>
  </message>
  <message>
   <source>None of the {tried} corruptions tried changes the answer at any level.</source>
   <translation>Ninguna de las {tried} degradaciones probadas cambia la respuesta en ningún nivel.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}.</source>
   <translation>La respuesta cambia con: {changes}.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}, and with {more} more of the {tried} corruptions tried.</source>
   <translation>La respuesta cambia con: {changes}; y con otras {more} de las {tried} degradaciones probadas.</translation>
  </message>
  <message>
   <source>It holds at every level of {held} of {tried}.</source>
   <translation>Se mantiene en todos los niveles de {held} de {tried}.</translation>
  </message>
  <message>
   <source>The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the clean masks is kept on average over the levels.</source>
   <translation>Las máscaras sufren más con: {corruption}; en promedio de los niveles se conserva el {percent:.0f} % de su coincidencia con las máscaras sin degradar.</translation>
  </message>
  <message>
   <source>{corruption} ({done})</source>
   <translation>{corruption} ({done})</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count} ({done})</source>
   <translation>{corruption} desde el nivel {level} de {count} ({done})</translation>
  </message>
  <message>
   <source>{first} and {second}</source>
   <translation>{first} y {second}</translation>
  </message>
  <message>
   <source>{first}, {second}</source>
   <translation>{first}, {second}</translation>
  </message>
  <message>
   <source>contrast -{percent:.0f} %, brightness +{percent:.0f} % of the band's range</source>
   <translation>contraste -{percent:.0f} %, brillo +{percent:.0f} % del rango de la banda</translation>
  </message>
  <message>
   <source>standard deviation {percent:.0f} % of the band's range</source>
   <translation>desviación típica {percent:.0f} % del rango de la banda</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the pixels black or saturated</source>
   <translation>{percent:.0f} % de los píxeles negros o saturados</translation>
  </message>
  <message>
   <source>standard deviation {strength:g} pixels</source>
   <translation>desviación típica {strength:g} píxeles</translation>
  </message>
  <message>
   <source>{strength:.0f} pixels along the track</source>
   <translation>{strength:.0f} píxeles a lo largo de la traza</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area under unmasked cloud</source>
   <translation>{percent:.0f} % del área bajo nubes sin enmascarar</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the blue light from haze</source>
   <translation>{percent:.0f} % de la luz azul procede de la neblina</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the rows without data</source>
   <translation>{percent:.0f} % de las filas sin datos</translation>
  </message>
  <message>
   <source>8 bit, quality {strength:.0f}</source>
   <translation>8 bits, calidad {strength:.0f}</translation>
  </message>
  <message>
   <source>shifted by {percent:.0f} % of the side</source>
   <translation>desplazado un {percent:.0f} % del lado</translation>
  </message>
  <message>
   <source>turned by {strength:.0f} degrees</source>
   <translation>girado {strength:.0f} grados</translation>
  </message>
  <message>
   <source>drawn at {percent:.0f} % of its size</source>
   <translation>dibujado al {percent:.0f} % de su tamaño</translation>
  </message>
  <message>
   <source>as of {strength:.0f} looks</source>
   <translation>como con {strength:.0f} looks</translation>
  </message>
  <message>
   <source>{strength:+.1f} dB</source>
   <translation>{strength:+.1f} dB</translation>
  </message>
  <message>
   <source>{strength:.0f} fewer</source>
   <translation>{strength:.0f} menos</translation>
  </message>
  <message>
   <source>{strength:g} pixels between layers</source>
   <translation>{strength:g} píxeles entre capas</translation>
  </message>
  <message>
   <source>first and last exchanged</source>
   <translation>primera y última intercambiadas</translation>
  </message>
  <message>
   <source>date {strength:.0f} of 2 left out</source>
   <translation>fecha {strength:.0f} de 2 omitida</translation>
  </message>
  <message>
   <source>sensor {strength:.0f} of 2 left out</source>
   <translation>sensor {strength:.0f} de 2 omitido</translation>
  </message>
  <message>
   <source>without {lost}</source>
   <translation>sin {lost}</translation>
  </message>
  <message>
   <source>without the undated image</source>
   <translation>sin la imagen sin fecha</translation>
  </message>
  <message>
   <source>without SAR</source>
   <translation>sin SAR</translation>
  </message>
  <message>
   <source>without optical</source>
   <translation>sin óptica</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first}; {second}</translation>
  </message>
  <message>
   <source>the whole area</source>
   <translation>toda el área</translation>
  </message>
  <message>
   <source>the chip of {size} pixels around the clicked point</source>
   <translation>el recorte de {size} píxeles en torno al punto marcado</translation>
  </message>
  <message>
   <source>{count} of the area's chips of {size} pixels: the one in the middle, then by lot (seed {seed}), each at least half inside the area and valid</source>
   <translation>{count} de los recortes de {size} píxeles del área: el del centro y luego por sorteo (semilla {seed}), cada uno al menos a medias dentro del área y válido</translation>
  </message>
  <message>
   <source>needs an optical layer</source>
   <translation>necesita una capa óptica</translation>
  </message>
  <message>
   <source>needs a SAR layer</source>
   <translation>necesita una capa SAR</translation>
  </message>
  <message>
   <source>needs a layer of the chosen sensor</source>
   <translation>necesita una capa del sensor elegido</translation>
  </message>
  <message>
   <source>needs two layers</source>
   <translation>necesita dos capas</translation>
  </message>
  <message>
   <source>needs two dates</source>
   <translation>necesita dos fechas</translation>
  </message>
  <message>
   <source>needs optical and SAR layers</source>
   <translation>necesita capas ópticas y SAR</translation>
  </message>
  <message>
   <source>no level fits these layers</source>
   <translation>ningún nivel se ajusta a estas capas</translation>
  </message>
  <message>
   <source>{corruption} {reason}</source>
   <translation>{corruption} {reason}</translation>
  </message>
  <message>
   <source>No corruption can be applied to these layers: {reasons}. Choose others, or other layers.</source>
   <translation>No se puede aplicar ninguna degradación a estas capas: {reasons}. Elija otras, u otras capas.</translation>
  </message>
  <message>
   <source>{corruption}: no level fits these layers. Choose other corruptions or layers.</source>
   <translation>{corruption}: ningún nivel se ajusta a estas capas. Elija otras degradaciones o capas.</translation>
  </message>
  <message>
   <source>None of {count} chips of the area has a valid pixel. Choose a smaller area.</source>
   <translation>Ninguno de los {count} recortes del área tiene un píxel válido. Elija un área menor.</translation>
  </message>
  <message>
   <source>{file}: {warning}</source>
   <translation>{file}: {warning}</translation>
  </message>
  <message>
   <source>{file} and {more} more: {warning}</source>
   <translation>{file} y {more} más: {warning}</translation>
  </message>
  <message>
   <source>{file}: {channels} does not cover the area and is left out</source>
   <translation>{file}: fuera del área y por eso excluido: {channels}</translation>
  </message>
  <message>
   <source>{file}: {date} has no valid pixel in the area and is left out</source>
   <translation>{file}: {date} no tiene ningún píxel válido en el área y queda fuera</translation>
  </message>
  <message>
   <source>its name says the month {month} only; it is dated {date}</source>
   <translation>su nombre solo indica el mes {month}; se le asigna la fecha {date}</translation>
  </message>
  <message>
   <source>dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so</source>
   <translation>fechado el {date} por TIFFTAG_DATETIME, que puede ser el día en que se escribió el archivo; si es así, indique la fecha</translation>
  </message>
  <message>
   <source>bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not</source>
   <translation>las bandas 1 a 11 sin 8A ni 12 se toman por las de Landsat 8; si no lo son, indique las bandas</translation>
  </message>
  <message>
   <source>numbered bands are taken as Sentinel-2's; pass the bands if not</source>
   <translation>las bandas numeradas se toman por las de Sentinel-2; si no lo son, indique las bandas</translation>
  </message>
  <message>
   <source>the band number in the file name is taken as Sentinel-2's; pass the bands if not</source>
   <translation>el número de banda del nombre del archivo se toma por el de Sentinel-2; si no lo es, indique las bandas</translation>
  </message>
  <message>
   <source>{count} unnamed bands are taken in the order {order}; pass the bands if not</source>
   <translation>{count} bandas sin nombre se toman en el orden {order}; si no es así, indique las bandas</translation>
  </message>
  <message>
   <source>an 8-bit picture: absolute reflectance is lost, answers are less certain</source>
   <translation>una imagen de 8 bits: se pierde la reflectancia absoluta, las respuestas son menos seguras</translation>
  </message>
  <message>
   <source>an 8-bit radar picture: absolute backscatter is lost, answers are less certain</source>
   <translation>una imagen de radar de 8 bits: se pierde la retrodispersión absoluta, las respuestas son menos seguras</translation>
  </message>
  <message>
   <source>8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download the bands with 16 or 32 bits</source>
   <translation>8 bits guardan la reflectancia en pasos de {step:.3f}: las superficies oscuras, como el agua, pierden detalle; descargue las bandas con 16 o 32 bits</translation>
  </message>
  <message>
   <source>top-of-atmosphere reflectance without correction for the sun's height</source>
   <translation>reflectancia en el techo de la atmósfera sin corrección de la altura del sol</translation>
  </message>
  <message>
   <source>no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted</source>
   <translation>no se encontró la línea base de procesamiento; todos los valores empiezan en {lowest:.0f}, así que se resta 1000</translation>
  </message>
  <message>
   <source>no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted</source>
   <translation>no se encontró la línea base de procesamiento; los valores empiezan en {lowest:.0f}, así que no se resta ningún desplazamiento</translation>
  </message>
  <message>
   <source>no scale found; integers are read as reflectance x 10000</source>
   <translation>no se encontró ninguna escala; los enteros se leen como reflectancia × 10000</translation>
  </message>
  <message>
   <source>no scale found; values are read as reflectance x 10000</source>
   <translation>no se encontró ninguna escala; los valores se leen como reflectancia × 10000</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>no se encontró ninguna unidad; los valores sin negativos se leen como potencia lineal (mediana {decibels:.1f} dB). Si son amplitudes, fije esa unidad: en la tabla de entradas de QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>no se encontró ninguna unidad; los valores sin negativos se leen como potencia lineal (mediana {decibels:.1f} dB) y son altos para ello: pueden ser amplitudes, su raíz cuadrada. Si son amplitudes, fije esa unidad: en la tabla de entradas de QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power ({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). If they are power, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>no se encontró ninguna unidad; se leen como amplitud (mediana {decibels:.1f} dB), porque como potencia serían altos ({as_power:.1f} dB) y su moteado es el de amplitudes ({speckle:.2f}; la potencia tiene cerca de 1.6). Si son potencia, fije esa unidad: en la tabla de entradas de QGIS o con --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their speckle ({speckle:.2f}) is rather that of amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>no se encontró ninguna unidad; los valores sin negativos se leen como potencia lineal (mediana {decibels:.1f} dB), aunque su moteado ({speckle:.2f}) es más bien el de amplitudes, su raíz cuadrada. Si son amplitudes, fije esa unidad: en la tabla de entradas de QGIS o con --units</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost</source>
   <translation>los píxeles miden {size:.3g} m, más que los {coarsest:g} m para los que se hizo el modelo; se pierden los objetos pequeños</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m</source>
   <translation>los píxeles miden {size:.3g} m, menos que los {finest:g} m del modelo; se promedian a {used:.3g} m</translation>
  </message>
  <message>
   <source>{file} and {other} show the same bands of one place and day; where both are measured, {file} counts</source>
   <translation>{file} y {other} muestran las mismas bandas del mismo lugar y día; donde ambos están medidos, cuenta {file}</translation>
  </message>
  <message>
   <source>The optical and the SAR layer are {days} days apart but were read as one date.</source>
   <translation>La capa óptica y la SAR distan {days} días, pero se leyeron como una sola fecha.</translation>
  </message>
  <message>
   <source>{count} dates were given; masks are of the first and the last, {between} between not used.</source>
   <translation>Se dieron {count} fechas; las máscaras son de la primera y la última, {between} intermedias no se usan.</translation>
  </message>
  <message>
   <source>The SAR layer of {date} is not used: of two dates the model sees one picture each.</source>
   <translation>La capa SAR del {date} no se usa: de dos fechas, el modelo ve una imagen de cada una.</translation>
  </message>
  <message>
   <source>The SAR layer of the first date is not used: of two dates the model sees one picture each.</source>
   <translation>La capa SAR de la primera fecha no se usa: de dos fechas, el modelo ve una imagen de cada una.</translation>
  </message>
  <message>
   <source>The SAR layer of the second date is not used: of two dates the model sees one picture each.</source>
   <translation>La capa SAR de la segunda fecha no se usa: de dos fechas, el modelo ve una imagen de cada una.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>El área tiene {side} píxeles por lado; el modelo la ve reducida a {seen} y traza las máscaras a {drawn}. Elija un área menor para objetos pequeños.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>El área tiene {side} píxeles por lado; el modelo ve cada una de las dos imágenes reducida a {seen} y traza las máscaras a {drawn}. Elija un área menor para objetos pequeños.</translation>
  </message>
  <message>
   <source>Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. Ask with the SAR layer alone for the rest.</source>
   <translation>Las máscaras se trazan sobre la imagen óptica, que es válida en el {percent:.0f} % de lo que muestra la imagen SAR. Para el resto, pregunte solo con la capa SAR.</translation>
  </message>
  <message>
   <source>The answer says '{said}', the masks say {found}.</source>
   <translation>La respuesta dice «{said}», las máscaras dicen {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the answer was not measured.</source>
   <translation>La afirmación «{said}» de la respuesta no se midió.</translation>
  </message>
  <message>
   <source>The reasoning says '{said}', the masks say {found}.</source>
   <translation>El razonamiento dice «{said}», las máscaras dicen {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the reasoning was not measured.</source>
   <translation>La afirmación «{said}» del razonamiento no se midió.</translation>
  </message>
  <message>
   <source>{count} of the statements in the reasoning cannot be checked with the masks.</source>
   <translation>Afirmaciones del razonamiento que no se pueden comprobar con las máscaras: {count}.</translation>
  </message>
  <message>
   <source>The compared masks rest on different sensors ({rests}): part of the difference may be theirs.</source>
   <translation>Las máscaras comparadas se basan en sensores distintos ({rests}): parte de la diferencia puede deberse a ellos.</translation>
  </message>
  <message>
   <source>The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several.</source>
   <translation>Las máscaras se solapan ({names}): sus porcentajes suman {percent:.1f} %, pues un píxel puede pertenecer a varias.</translation>
  </message>
  <message>
   <source>In a description each pixel counts for the one class that fits it best. Asked for alone, a class may cover more: {classes}.</source>
   <translation>En una descripción cada píxel cuenta para la única clase que mejor le corresponde. Preguntada sola, una clase puede cubrir más: {classes}.</translation>
  </message>
  <message>
   <source>"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked for, as in "the northern half"; draw a polygon around any other part.</source>
   <translation>«{said}» en la pregunta no se tuvo en cuenta. Se puede preguntar por mitades, cuartos y el centro del área, como en «the northern half»; dibuje un polígono alrededor de cualquier otra parte.</translation>
  </message>
  <message>
   <source>Of each window of the stress test {part} was looked at.</source>
   <translation>De cada ventana de la prueba de estrés solo se examinó esta parte: {part}.</translation>
  </message>
  <message>
   <source>The layers have no CRS: north is taken to be up in the picture.</source>
   <translation>Las capas no tienen SRC: se toma como norte la parte superior de la imagen.</translation>
  </message>
  <message>
   <source>The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, no other date.</source>
   <translation>La pregunta habla de {asked}, las máscaras son de {found}: el modelo solo distingue la primera imagen y la última.</translation>
  </message>
  <message>
   <source>The question is long: only its beginning and its end were read.</source>
   <translation>La pregunta es larga: solo se leyeron su principio y su final.</translation>
  </message>
  <message>
   <source>{model} states no intervals that further looks could widen: the area was looked at once.</source>
   <translation>{model} no da intervalos que otras miradas pudieran ampliar: la zona se miró una sola vez.</translation>
  </message>
  <message>
   <source>The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.</source>
   <translation>El razonamiento se terminó tras {count} tokens, el máximo permitido, y se pidió la respuesta.</translation>
  </message>
  <message>
   <source>The answer was cut off at the limit of tokens.</source>
   <translation>La respuesta se cortó en el límite de tokens.</translation>
  </message>
  <message>
   <source>The model left out the tags of its answer; what it wrote after its reasoning was taken.</source>
   <translation>El modelo omitió las etiquetas de su respuesta; se tomó lo que escribió tras el razonamiento.</translation>
  </message>
  <message>
   <source>Probabilities of {sensors} masks are not calibrated: scores only rank them.</source>
   <translation>Las probabilidades de las máscaras ({sensors}) no están calibradas: las puntuaciones solo las ordenan.</translation>
  </message>
  <message>
   <source>Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] on they are less certain.</source>
   <translation>De dos fechas, el modelo solo aprendió a trazar las máscaras de su primera marca: [1] y [2]; desde [{mask}] son menos seguras.</translation>
  </message>
  <message>
   <source>The bundle was exported without the official prompt (--prompt-file); the model was trained with that one.</source>
   <translation>El paquete se exportó sin la instrucción oficial (--prompt-file); el modelo se entrenó con ella.</translation>
  </message>
  <message>
   <source>{model} does not use the learned class '{learned}'; TerraScope Lite does.</source>
   <translation>{model} no usa la clase aprendida «{learned}»; TerraScope Lite sí.</translation>
  </message>
  <message>
   <source>The model made no mask of '{learned}'. Ask in other words.</source>
   <translation>El modelo no hizo ninguna máscara de «{learned}». Pregunte con otras palabras.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not hold here.</source>
   <translation>La clase «{learned}» se aprendió de capas {taught} y se busca en capas {found}: sus puntuaciones no valen aquí.</translation>
  </message>
  <message>
   <source>{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: where the class is common some of them are of the class, and scores and areas come out too low.</source>
   <translation>{drawn} de los {count} lugares que representan todo lo demás se eligieron al azar y nadie los miró: donde la clase es frecuente, algunos pertenecen a ella, y puntuaciones y superficies resultan demasiado bajas.</translation>
  </message>
  <message>
   <source>Not cross-validated: the labels lie too close together, or in too few places, to test some that are not next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other.</source>
   <translation>Sin validación cruzada: las etiquetas están demasiado juntas o en muy pocos lugares para probar algunas que no estén junto a las aprendidas. Las probabilidades no están calibradas. Etiquete más lugares, separados entre sí.</translation>
  </message>
  <message>
   <source>{count} places were labelled as the class and as something else, and left out.</source>
   <translation>Lugares etiquetados a la vez como la clase y como otra cosa, y por eso excluidos: {count}.</translation>
  </message>
  <message>
   <source>The model knows '{phrase}' as {known}; with this class the word means the learned one.</source>
   <translation>El modelo conoce «{phrase}» como {known}; con esta clase la palabra designa la aprendida.</translation>
  </message>
  <message>
   <source>evidence.geojson: not written, because it needs a CRS and the rasters have none.</source>
   <translation>evidence.geojson: no se escribió, porque necesita un SRC y los rásteres no lo tienen.</translation>
  </message>
  <message>
   <source>{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.</source>
   <translation>{file}: texto de más de {bytes} bytes recortado en {fields}, marcado con {mark}; el GeoPackage lo contiene entero.</translation>
  </message>
  <message>
   <source>{file}: written in pixel units without a CRS, because the rasters have none.</source>
   <translation>{file}: escrito en unidades de píxel, sin SRC, porque los rásteres no lo tienen.</translation>
  </message>
  <message>
   <source>{file}: written without .prj, in pixel units, because the rasters have no CRS.</source>
   <translation>{file}: escrito sin .prj, en unidades de píxel, porque los rásteres no tienen SRC.</translation>
  </message>
  <message>
   <source>{file}: not written, because the answer has no mask.</source>
   <translation>{file}: no se escribió, porque la respuesta no tiene máscara.</translation>
  </message>
  <message>
   <source>{item}: no picture for the report ({error}).</source>
   <translation>{item}: sin imagen para el informe ({error}).</translation>
  </message>
  <message>
   <source>{file}: not written, because no mask has probabilities.</source>
   <translation>{file}: no se escribió, porque ninguna máscara tiene probabilidades.</translation>
  </message>
  <message>
   <source>Loading takes {memory}.</source>
   <translation>La carga necesita {memory}.</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>unos {needed:.1f} GB de memoria de GPU (pesos {weights:.1f}, caché {cache:.1f}, espacio de trabajo {workspace:.1f}); hay {free:.1f} GB libres</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>unos {needed:.1f} GB de memoria de GPU (pesos {weights:.1f}, caché {cache:.1f}, espacio de trabajo {workspace:.1f}); no se sabe cuánta está libre</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>unos {needed:.1f} GB de memoria (pesos {weights:.1f}, caché {cache:.1f}, espacio de trabajo {workspace:.1f}); hay {free:.1f} GB libres</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>unos {needed:.1f} GB de memoria (pesos {weights:.1f}, caché {cache:.1f}, espacio de trabajo {workspace:.1f}); no se sabe cuánta está libre</translation>
  </message>
  <message>
   <source>Unknown error.</source>
   <translation>Error desconocido.</translation>
  </message>
  <message>
   <source>The model's bundle cannot be used: {problem}</source>
   <translation>El paquete del modelo no se puede usar: {problem}</translation>
  </message>
  <message>
   <source>The engine failed: {problem}</source>
   <translation>El motor falló: {problem}</translation>
  </message>
  <message>
   <source>{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.</source>
   <translation>{file}: {field} es {found}, se esperaba {expected}. Enseñe la clase de nuevo u obtenga un archivo intacto.</translation>
  </message>
  <message>
   <source>Class {learned}: expected 1 to {most} words for it, the name first.</source>
   <translation>Clase {learned}: se esperaban de 1 a {most} palabras para ella, primero el nombre.</translation>
  </message>
  <message>
   <source>{file}: band {number} did not read back as written; try another folder.</source>
   <translation>{file}: la banda {number} no se leyó como se escribió; pruebe con otra carpeta.</translation>
  </message>
  <message>
   <source>{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.</source>
   <translation>{file}: GeoJSON necesita un SRC, pero los rásteres no tienen; escriba gpkg o shp.</translation>
  </message>
  <message>
   <source>{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage.</source>
   <translation>{file}: {found} objetos tras escribir, se esperaban {expected}. Libere espacio o escriba un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead.</source>
   <translation>{file}: un objeto cubre {found:.1f} m2 tras escribir, se esperaban {expected:.1f}. Escriba un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its spatial index; free some space on the output disk.</source>
   <translation>{file}: la capa {layer} perdió su índice espacial; libere espacio en el disco de salida.</translation>
  </message>
  <message>
   <source>The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.</source>
   <translation>El contorno de una máscara cubre {found:.0f} píxeles, se esperaban {expected}; comuníquelo, por favor.</translation>
  </message>
  <message>
   <source>The outline of a mask is not valid: {problem}. Please report this.</source>
   <translation>El contorno de una máscara no es válido: {problem}. Comuníquelo, por favor.</translation>
  </message>
  <message>
   <source>{file}: its .cpg does not say UTF-8 after writing; choose another output folder.</source>
   <translation>{file}: su .cpg no dice UTF-8 tras escribir; elija otra carpeta de salida.</translation>
  </message>
  <message>
   <source>{folder}: GDAL takes a path with ! for an archive; choose a folder without it.</source>
   <translation>{folder}: GDAL toma una ruta con ! por un archivo comprimido; elija una carpeta sin ese signo.</translation>
  </message>
  <message>
   <source>{file}: there is a layer {layer} already; it is never written over. Name another.</source>
   <translation>{file}: ya hay una capa {layer}; nunca se sobrescribe. Nombre otra.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.</source>
   <translation>{file}: la capa {layer} tiene {found} filas tras escribir, se esperaban {expected}. Libere espacio.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its CRS; free some space or choose another output folder.</source>
   <translation>{file}: la capa {layer} perdió su SRC; libere espacio o elija otra carpeta de salida.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.</source>
   <translation>{file}: la capa {layer} cambió los valores de {item}; escriba un GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. Write a GeoPackage instead.</source>
   <translation>{file}: un contorno de la capa {layer} cubre {found} tras escribir, se esperaba {expected}. Escriba un GeoPackage.</translation>
  </message>
  <message>
   <source>Unexpected {kind}: {problem}. Please report it with the details.</source>
   <translation>Error inesperado {kind}: {problem}. Comuníquelo con los detalles, por favor.</translation>
  </message>
  <message>
   <source>No model is loaded. Load one first.</source>
   <translation>No hay ningún modelo cargado. Cargue uno primero.</translation>
  </message>
  <message>
   <source>The engine's Python {program} does not start. Repair the engine in the Engine tab.</source>
   <translation>El Python del motor, {program}, no arranca. Repare el motor en la pestaña Motor.</translation>
  </message>
  <message>
   <source>Choose a smaller area, or repair the engine in the Engine tab.</source>
   <translation>Elija un área menor o repare el motor en la pestaña Motor.</translation>
  </message>
  <message>
   <source>Repair the engine in the Engine tab.</source>
   <translation>Repare el motor en la pestaña Motor.</translation>
  </message>
  <message>
   <source>The engine's process ended with code {code}.</source>
   <translation>El proceso del motor terminó con el código {code}.</translation>
  </message>
  <message>
   <source>The engine is not installed.</source>
   <translation>El motor no está instalado.</translation>
  </message>
  <message>
   <source>The engine's process ended twice with code {code}: {reason}</source>
   <translation>El proceso del motor terminó dos veces con el código {code}: {reason}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Show the progress</source>
   <translation>Mostrar el progreso</translation>
  </message>
  <message>
   <source>One step before the first question: install the engine that reads the pixels. It needs its own Python environment, once.</source>
   <translation>Un paso antes de la primera pregunta: instale el motor que lee los píxeles. Necesita su propio entorno de Python, una sola vez.</translation>
  </message>
  <message>
   <source>Set up the engine…</source>
   <translation>Configurar el motor…</translation>
  </message>
  <message>
   <source>The engine is being set up: {doing}</source>
   <translation>Se está configurando el motor: {doing}</translation>
  </message>
  <message>
   <source>linear power</source>
   <translation>potencia lineal</translation>
  </message>
  <message>
   <source>amplitude</source>
   <translation>amplitud</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Acquisition date, YYYY-MM-DD. Double-click to change it.</source>
   <translation>Fecha de adquisición, AAAA-MM-DD. Doble clic para cambiarla.</translation>
  </message>
  <message>
   <source>What the values of a radar layer are, found by names and values unless it is set. Double-click to set it.</source>
   <translation>Qué son los valores de una capa de radar; se deduce de nombres y valores si no se fija. Doble clic para fijarlo.</translation>
  </message>
  <message>
   <source>Double-click to change it.</source>
   <translation>Doble clic para cambiarlo.</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Capa</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rol</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidad</translation>
  </message>
  <message>
   <source>cannot be opened</source>
   <translation>no se puede abrir</translation>
  </message>
  <message>
   <source>This is a guess. Double-click to set it.</source>
   <translation>Es una suposición. Doble clic para fijarlo.</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Óptico</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorar</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>del archivo</translation>
  </message>
  <message>
   <source>Input layers</source>
   <translation>Capas de entrada</translation>
  </message>
  <message>
   <source>Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or both, one or more dates.</source>
   <translation>Empiece añadiendo imágenes de satélite al proyecto: Sentinel-2 (óptico), Sentinel-1 (SAR) o ambos, una o más fechas.</translation>
  </message>
  <message>
   <source>Add raster layer…</source>
   <translation>Añadir capa ráster…</translation>
  </message>
  <message>
   <source>Guess again</source>
   <translation>Adivinar de nuevo</translation>
  </message>
  <message>
   <source>Use as {role}</source>
   <translation>Usar como {role}</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Where the model may run</source>
   <translation>Dónde puede ejecutarse el modelo</translation>
  </message>
  <message>
   <source>not run yet</source>
   <translation>aún no ejecutado</translation>
  </message>
  <message>
   <source>Click to copy diagnostics.</source>
   <translation>Haga clic para copiar el diagnóstico.</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Ningún modelo instalado</translation>
  </message>
  <message>
   <source>Device that really ran: {text}</source>
   <translation>Dispositivo realmente usado: {text}</translation>
  </message>
  <message>
   <source>In English, for example: How many hectares of water are there?</source>
   <translation>En inglés, por ejemplo: How many hectares of water are there?</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Preguntar</translation>
  </message>
  <message>
   <source>Suggestions and earlier questions</source>
   <translation>Sugerencias y preguntas anteriores</translation>
  </message>
  <message>
   <source>Several looks</source>
   <translation>Varias miradas</translation>
  </message>
  <message>
   <source>Also looks at the area mirrored, shifted and without single layers, and says how far the masks agree. Takes about four to six times as long.</source>
   <translation>Mira también el área reflejada, desplazada y sin algunas capas, y dice hasta qué punto coinciden las máscaras. Tarda entre cuatro y seis veces más.</translation>
  </message>
  <message>
   <source>Probability layers</source>
   <translation>Capas de probabilidad</translation>
  </message>
  <message>
   <source>Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.</source>
   <translation>Añade la probabilidad de cada píxel debajo de las máscaras. El menú de una máscara también la ofrece, incluso después.</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>En cola</translation>
  </message>
  <message>
   <source>Ask this question (Return)</source>
   <translation>Hacer esta pregunta (Intro)</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Sugerencias</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Preguntas anteriores</translation>
  </message>
  <message>
   <source>Put this question into the box</source>
   <translation>Poner esta pregunta en el cuadro</translation>
  </message>
  <message>
   <source>TerraScope 8B: tokens of a mask</source>
   <translation>TerraScope 8B: tokens de una máscara</translation>
  </message>
  <message>
   <source>Which picture tokens the model gets back after each mask. It was trained with 8.</source>
   <translation>Qué tokens de la imagen recibe el modelo tras cada máscara. Fue entrenado con 8.</translation>
  </message>
  <message>
   <source>TerraScope 8B: optical or SAR token</source>
   <translation>TerraScope 8B: token óptico o SAR</translation>
  </message>
  <message>
   <source>Which layer the tokens come from where an optical and a SAR layer are read together.</source>
   <translation>De qué capa vienen los tokens cuando se leen juntas una capa óptica y una SAR.</translation>
  </message>
  <message>
   <source>at most 8, as the released code</source>
   <translation>8 como máximo, como el código</translation>
  </message>
  <message>
   <source>at most 128, as the paper</source>
   <translation>128 como máximo, como el artículo</translation>
  </message>
  <message>
   <source>by valid pixels</source>
   <translation>según los píxeles válidos</translation>
  </message>
  <message>
   <source>by the paper's rank</source>
   <translation>según el rango del artículo</translation>
  </message>
  <message>
   <source>Click a place on the map.</source>
   <translation>Haga clic en un lugar del mapa.</translation>
  </message>
  <message>
   <source>Drag a box on the map.</source>
   <translation>Dibuje un rectángulo en el mapa.</translation>
  </message>
  <message>
   <source>Click the corners on the map; a right click closes the polygon.</source>
   <translation>Haga clic en los vértices del mapa; un clic derecho cierra el polígono.</translation>
  </message>
  <message>
   <source>Make a polygon layer the active one and select features in it.</source>
   <translation>Active una capa de polígonos y seleccione objetos en ella.</translation>
  </message>
  <message>
   <source>Select at most 1,000 features; for more use the tool Ask for each feature.</source>
   <translation>Seleccione como máximo 1000 objetos; para más, use la herramienta Preguntar por cada objeto.</translation>
  </message>
  <message>
   <source>Select one or more polygons in {layer}.</source>
   <translation>Seleccione uno o más polígonos en {layer}.</translation>
  </message>
  <message>
   <source>{file} is no longer there. Ask again with "Probability layers" switched on.</source>
   <translation>{file} ya no existe. Vuelva a preguntar con «Capas de probabilidad» activado.</translation>
  </message>
  <message>
   <source>This area cannot be brought into the layer's CRS. Choose another place.</source>
   <translation>Esta área no se puede convertir al SRC de la capa. Elija otro lugar.</translation>
  </message>
  <message>
   <source>1 tile</source>
   <translation>1 tesela</translation>
  </message>
  <message>
   <source>The area lies outside {layer}. Choose another place or zoom to the layer.</source>
   <translation>El área está fuera de {layer}. Elija otro lugar o acerque a la capa.</translation>
  </message>
  <message>
   <source>{count} tiles</source>
   <translation>{count} teselas</translation>
  </message>
  <message>
   <source>about {time}</source>
   <translation>unos {time}</translation>
  </message>
  <message>
   <source>first guess {time}</source>
   <translation>primera estimación {time}</translation>
  </message>
  <message>
   <source>Area of the question</source>
   <translation>Área de la pregunta</translation>
  </message>
  <message>
   <source>Draw the area on the map</source>
   <translation>Dibujar el área en el mapa</translation>
  </message>
  <message>
   <source>Zoom to the area</source>
   <translation>Acercar al área</translation>
  </message>
  <message>
   <source>Visible map extent</source>
   <translation>Parte visible del mapa</translation>
  </message>
  <message>
   <source>Whole layers</source>
   <translation>Capas completas</translation>
  </message>
  <message>
   <source>Around a clicked place</source>
   <translation>Junto a un lugar pulsado</translation>
  </message>
  <message>
   <source>Drawn box</source>
   <translation>Rectángulo dibujado</translation>
  </message>
  <message>
   <source>Drawn polygon</source>
   <translation>Polígono dibujado</translation>
  </message>
  <message>
   <source>Selected features</source>
   <translation>Objetos seleccionados</translation>
  </message>
  <message>
   <source>Learned classes</source>
   <translation>Clases aprendidas</translation>
  </message>
  <message>
   <source>Save the class</source>
   <translation>Guardar la clase</translation>
  </message>
  <message>
   <source>Learned class (*.json)</source>
   <translation>Clase aprendida (*.json)</translation>
  </message>
  <message>
   <source>Learning, step {step} of {count}…</source>
   <translation>Aprendiendo, paso {step} de {count}…</translation>
  </message>
  <message>
   <source>Now ask for it, for example "How much {name} is there?"</source>
   <translation>Ahora pregunte por ella, por ejemplo «How much {name} is there?»</translation>
  </message>
  <message>
   <source>Teach a class the model has no word for: show it in a few places, then ask for it by name.</source>
   <translation>Enseñe una clase para la que el modelo no tiene palabra: muéstrela en algunos lugares y pregunte después por su nombre.</translation>
  </message>
  <message>
   <source>Teach a class…</source>
   <translation>Enseñar una clase…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>for example quarry</source>
   <translation>por ejemplo quarry</translation>
  </message>
  <message>
   <source>comma-separated</source>
   <translation>separadas por comas</translation>
  </message>
  <message>
   <source>clicked places only</source>
   <translation>solo clics</translation>
  </message>
  <message>
   <source>Selected features only</source>
   <translation>Solo objetos seleccionados</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Other words</source>
   <translation>Otras palabras</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Its value</source>
   <translation>Su valor</translation>
  </message>
  <message>
   <source>Random places as the rest</source>
   <translation>Lugares al azar como resto</translation>
  </message>
  <message>
   <source>Labels cannot tell how common the class is: they are chosen. A rough guess is enough.</source>
   <translation>Las etiquetas no dicen lo frecuente que es la clase: están elegidas. Basta una estimación aproximada.</translation>
  </message>
  <message>
   <source>Expected share of the area</source>
   <translation>Parte esperada del área</translation>
  </message>
  <message>
   <source>Learn</source>
   <translation>Aprender</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Here it is</source>
   <translation>Aquí está</translation>
  </message>
  <message>
   <source>Here it is not</source>
   <translation>Aquí no está</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>{own} clicked places of it, {other} of something else</source>
   <translation>{own} lugares marcados de ella, {other} de otra cosa</translation>
  </message>
  <message>
   <source>Click places on the map:</source>
   <translation>Haga clic en lugares del mapa:</translation>
  </message>
  <message>
   <source>How well it does</source>
   <translation>Qué tal lo hace</translation>
  </message>
  <message>
   <source>The engine sent a {kind} that cannot be read: {reason}</source>
   <translation>El motor envió un {kind} que no se puede leer: {reason}</translation>
  </message>
  <message>
   <source>TerraScope Pixel Reasoning</source>
   <translation>TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer</source>
   <translation>Preguntar aquí: haga clic en un lugar de una capa</translation>
  </message>
  <message>
   <source>Options…</source>
   <translation>Opciones…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>comes with the plugin</source>
   <translation>incluido en el complemento</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>instalado</translation>
  </message>
  <message>
   <source>Diagnostics copied to the clipboard.</source>
   <translation>Diagnóstico copiado al portapapeles.</translation>
  </message>
  <message>
   <source>The engine is ready.</source>
   <translation>El motor está listo.</translation>
  </message>
  <message>
   <source>Folder of the bundle (it holds bundle.json)</source>
   <translation>Carpeta del paquete (contiene bundle.json)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copiar diagnóstico</translation>
  </message>
  <message>
   <source>The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), and then works offline.</source>
   <translation>El motor funciona en su propio entorno de Python, aparte de QGIS: el Python y el numpy de QGIS no se tocan. Se instala una vez (unos 200 MB de descarga y 700 MB en disco; CUDA más de 1 GB) y después funciona sin conexión.</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Works everywhere.</source>
   <translation>Funciona en todas partes.</translation>
  </message>
  <message>
   <source>CUDA (NVIDIA GPU)</source>
   <translation>CUDA (GPU NVIDIA)</translation>
  </message>
  <message>
   <source>Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB.</source>
   <translation>Requiere un controlador NVIDIA para CUDA 13 y una descarga de más de 1 GB.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Versión</translation>
  </message>
  <message>
   <source>For machines without internet: every package is taken from this folder.</source>
   <translation>Para equipos sin internet: todos los paquetes se toman de esta carpeta.</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Install a bundle…</source>
   <translation>Instalar un paquete…</translation>
  </message>
  <message>
   <source>Setting up…</source>
   <translation>Configurando…</translation>
  </message>
  <message>
   <source>Offline, optional: a folder of wheel files</source>
   <translation>Sin conexión, opcional: una carpeta de archivos wheel</translation>
  </message>
  <message>
   <source>Python 3.11 or newer, optional: it is found by itself</source>
   <translation>Python 3.11 o más reciente, opcional: se encuentra solo</translation>
  </message>
  <message>
   <source>Repair or reinstall</source>
   <translation>Reparar o reinstalar</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Instalar el motor</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>No hay ningún modelo instalado.</translation>
  </message>
  <message>
   <source>Install the engine first: it checks the bundle.</source>
   <translation>Instale primero el motor: comprueba el paquete.</translation>
  </message>
  <message>
   <source>Not installed yet.</source>
   <translation>Aún no instalado.</translation>
  </message>
  <message>
   <source>Ready: {found}</source>
   <translation>Listo: {found}</translation>
  </message>
  <message>
   <source>Help: TerraScope Pixel Reasoning</source>
   <translation>Ayuda: TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>several</source>
   <translation>varias</translation>
  </message>
  <message>
   <source>one</source>
   <translation>una</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Capas</translation>
  </message>
  <message>
   <source>Looks</source>
   <translation>Miradas</translation>
  </message>
  <message>
   <source>Comparison of two runs</source>
   <translation>Comparación de dos ejecuciones</translation>
  </message>
  <message>
   <source>Save the recipe</source>
   <translation>Guardar la receta</translation>
  </message>
  <message>
   <source>{file} is no longer there. The question is in the box: check inputs and area, then ask.</source>
   <translation>{file} ya no existe. La pregunta está en el cuadro de texto: revise las entradas y el área y pregunte.</translation>
  </message>
  <message>
   <source>Show this run again</source>
   <translation>Mostrar de nuevo esta ejecución</translation>
  </message>
  <message>
   <source>Ask the same again</source>
   <translation>Preguntar lo mismo otra vez</translation>
  </message>
  <message>
   <source>Compare two selected runs</source>
   <translation>Comparar dos ejecuciones seleccionadas</translation>
  </message>
  <message>
   <source>Save the recipe, without local paths…</source>
   <translation>Guardar la receta, sin rutas locales…</translation>
  </message>
  <message>
   <source>Delete from the history; layers stay</source>
   <translation>Borrar del historial; las capas se quedan</translation>
  </message>
  <message>
   <source>History of questions</source>
   <translation>Historial de preguntas</translation>
  </message>
  <message>
   <source>Nothing was asked in this project yet. Every run will be listed here and saved with the project.</source>
   <translation>Aún no se ha preguntado nada en este proyecto. Cada ejecución aparecerá aquí y se guardará con el proyecto.</translation>
  </message>
  <message>
   <source>Question and answer</source>
   <translation>Pregunta y respuesta</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Layers: {names}</source>
   <translation>Capas: {names}</translation>
  </message>
  <message>
   <source>Ask TerraScope about the pixels</source>
   <translation>Preguntar a TerraScope por los píxeles</translation>
  </message>
  <message>
   <source>Ask TerraScope</source>
   <translation>Preguntar a TerraScope</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>todos los núcleos</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Hilos</translation>
  </message>
  <message>
   <source>60 % of what is free</source>
   <translation>60 % de lo libre</translation>
  </message>
  <message>
   <source>Working memory</source>
   <translation>Memoria de trabajo</translation>
  </message>
  <message>
   <source>one chip of the model</source>
   <translation>un recorte del modelo</translation>
  </message>
  <message>
   <source>Window round a clicked place</source>
   <translation>Ventana alrededor de un lugar pulsado</translation>
  </message>
  <message>
   <source>Add the masks to the project as they are drawn</source>
   <translation>Añadir las máscaras al proyecto según se dibujan</translation>
  </message>
  <message>
   <source>the plugin's own environment</source>
   <translation>el entorno propio del complemento</translation>
  </message>
  <message>
   <source>Python of an own engine</source>
   <translation>Python de un motor propio</translation>
  </message>
  <message>
   <source>Cancelled before the first step.</source>
   <translation>Cancelado antes del primer paso.</translation>
  </message>
  <message>
   <source>The run failed.</source>
   <translation>La ejecución falló.</translation>
  </message>
  <message>
   <source>Cancelled: the steps below are partial, there is no answer.</source>
   <translation>Cancelado: los pasos siguientes son parciales, no hay respuesta.</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>menos de 1 s</translation>
  </message>
  <message>
   <source>Declined: {reason}</source>
   <translation>Rechazado: {reason}</translation>
  </message>
  <message>
   <source>Rests on {sensors}</source>
   <translation>Se basa en {sensors}</translation>
  </message>
  <message>
   <source>Compared with the masks, not with the ground: a mask can itself be wrong.</source>
   <translation>Comparado con las máscaras, no con el terreno: una máscara puede estar equivocada.</translation>
  </message>
  <message>
   <source>Measured again in the mask you corrected; it replaces the model's number.</source>
   <translation>Medido de nuevo en la máscara que corrigió; sustituye al número del modelo.</translation>
  </message>
  <message>
   <source>Struck out of the text, which stands below as the model wrote it.</source>
   <translation>Suprimido del texto, que figura abajo tal como lo escribió el modelo.</translation>
  </message>
  <message>
   <source>Ask again to have it checked with the corrected mask.</source>
   <translation>Pregunte de nuevo para comprobarlo con la máscara corregida.</translation>
  </message>
  <message>
   <source>No mask of this answer can confirm or refute it.</source>
   <translation>Ninguna máscara de esta respuesta puede confirmarlo o refutarlo.</translation>
  </message>
  <message>
   <source>{said}: measured in the corrected mask</source>
   <translation>{said}: medido en la máscara corregida</translation>
  </message>
  <message>
   <source>The text says {said}, the mask has {measured}</source>
   <translation>El texto dice {said}, la máscara tiene {measured}</translation>
  </message>
  <message>
   <source>Verified from the mask</source>
   <translation>Verificado con la máscara</translation>
  </message>
  <message>
   <source>{said}: verified from the mask</source>
   <translation>{said}: verificado con la máscara</translation>
  </message>
  <message>
   <source>{said}: not checked since the mask was corrected</source>
   <translation>{said}: sin comprobar desde que se corrigió la máscara</translation>
  </message>
  <message>
   <source>{said}: cannot be verified from the masks</source>
   <translation>{said}: no se puede verificar con las máscaras</translation>
  </message>
  <message>
   <source>{said}: no longer holds</source>
   <translation>{said}: ya no es válido</translation>
  </message>
  <message>
   <source>Edit the mask with QGIS' tools and save the edits: the area is then measured again.</source>
   <translation>Edite la máscara con las herramientas de QGIS y guarde: la superficie se mide entonces de nuevo.</translation>
  </message>
  <message>
   <source>The outline of the model's mask was too large to be kept with the project. Ask again to have it.</source>
   <translation>El contorno de la máscara del modelo era demasiado grande para guardarlo con el proyecto. Vuelva a preguntar para obtenerlo.</translation>
  </message>
  <message>
   <source>Undo the corrections</source>
   <translation>Deshacer las correcciones</translation>
  </message>
  <message>
   <source>"{layer}" cannot be edited: the mask stays as it is.</source>
   <translation>«{layer}» no se puede editar: la máscara queda como está.</translation>
  </message>
  <message>
   <source>Undo the corrections: back to the model's mask and its numbers</source>
   <translation>Deshacer las correcciones: volver a la máscara del modelo y sus cifras</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, {parts} parts</source>
   <translation>{pixels} de {valid} píxeles válidos, {parts} partes</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, 1 part</source>
   <translation>{pixels} de {valid} píxeles válidos, 1 parte</translation>
  </message>
  <message>
   <source>Show or hide this mask on the map</source>
   <translation>Mostrar u ocultar esta máscara en el mapa</translation>
  </message>
  <message>
   <source>Zoom to the mask</source>
   <translation>Acercar a la máscara</translation>
  </message>
  <message>
   <source>Show the probability of each pixel</source>
   <translation>Mostrar la probabilidad de cada píxel</translation>
  </message>
  <message>
   <source>Correct the mask with QGIS' editing tools</source>
   <translation>Corregir la máscara con las herramientas de edición de QGIS</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nada encontrado</translation>
  </message>
  <message>
   <source>Click to zoom. Right-click for its probability and to correct it.</source>
   <translation>Clic para acercar. Clic derecho para ver su probabilidad y corregirla.</translation>
  </message>
  <message>
   <source>95 % interval: {low} to {high}</source>
   <translation>intervalo del 95 %: de {low} a {high}</translation>
  </message>
  <message>
   <source>Expected overlap with the ground: {overlap}</source>
   <translation>Solape esperado con el terreno: {overlap}</translation>
  </message>
  <message>
   <source>Mean probability {score}</source>
   <translation>Probabilidad media {score}</translation>
  </message>
  <message>
   <source>Seen in: {sensor}</source>
   <translation>Visto en: {sensor}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <source>Save the masks as a GeoPackage beside the project</source>
   <translation>Guardar las máscaras como GeoPackage junto al proyecto</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>A4 report</source>
   <translation>Informe A4</translation>
  </message>
  <message>
   <source>Print layout with question, answer, map, masks, legend, steps and sources</source>
   <translation>Composición con pregunta, respuesta, mapa, máscaras, leyenda, pasos y fuentes</translation>
  </message>
  <message>
   <source>Open as a print layout</source>
   <translation>Abrir como diseño de impresión</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
  <message>
   <source>Add the masks again</source>
   <translation>Añadir de nuevo las máscaras</translation>
  </message>
  <message>
   <source>The layers of this run are no longer in the project</source>
   <translation>Las capas de esta ejecución ya no están en el proyecto</translation>
  </message>
  <message>
   <source>Stress test…</source>
   <translation>Prueba de estrés…</translation>
  </message>
  <message>
   <source>Find out what would change this answer: noise, clouds, lost bands and more</source>
   <translation>Averiguar qué cambiaría esta respuesta: ruido, nubes, bandas perdidas y más</translation>
  </message>
  <message>
   <source>Export the evidence as</source>
   <translation>Exportar la evidencia como</translation>
  </message>
  <message>
   <source>Save the report as</source>
   <translation>Guardar el informe como</translation>
  </message>
  <message>
   <source>Checking and copying the bundle…</source>
   <translation>Comprobando y copiando el paquete…</translation>
  </message>
  <message>
   <source>Keep the masks as</source>
   <translation>Conservar las máscaras como</translation>
  </message>
  <message>
   <source>Save or discard the edits of the masks first.</source>
   <translation>Guarde o descarte primero los cambios de las máscaras.</translation>
  </message>
  <message>
   <source>Exported: {files}</source>
   <translation>Exportado: {files}</translation>
  </message>
  <message>
   <source>The bundle is installed.</source>
   <translation>El paquete está instalado.</translation>
  </message>
  <message>
   <source>The masks are kept in {file}.</source>
   <translation>Las máscaras se conservan en {file}.</translation>
  </message>
  <message>
   <source>Saved: {files}</source>
   <translation>Guardado: {files}</translation>
  </message>
  <message>
   <source>The bundle was not installed: {reason}</source>
   <translation>El paquete no se instaló: {reason}</translation>
  </message>
  <message>
   <source>Accept this step</source>
   <translation>Aceptar este paso</translation>
  </message>
  <message>
   <source>Reject this step</source>
   <translation>Rechazar este paso</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Paso {number}</translation>
  </message>
  <message>
   <source>Stop now; finished steps are kept</source>
   <translation>Detener ahora; los pasos terminados se conservan</translation>
  </message>
  <message>
   <source>{count} more waiting</source>
   <translation>{count} más en espera</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly and was started again.</source>
   <translation>El motor se detuvo inesperadamente y se reinició.</translation>
  </message>
  <message>
   <source>The probabilities could not be computed</source>
   <translation>No se pudieron calcular las probabilidades</translation>
  </message>
  <message>
   <source>The question could not be answered</source>
   <translation>No se pudo responder la pregunta</translation>
  </message>
  <message>
   <source>{stage}, about {time} left</source>
   <translation>{stage}, quedan unos {time}</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>Iniciando el motor</translation>
  </message>
  <message>
   <source>Preparing the inputs</source>
   <translation>Preparando las entradas</translation>
  </message>
  <message>
   <source>This model tells no probabilities.</source>
   <translation>Este modelo no indica probabilidades.</translation>
  </message>
  <message>
   <source>Computing the probabilities</source>
   <translation>Calculando las probabilidades</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <source>Set up the engine first: open the Engine tab.</source>
   <translation>Configure primero el motor: abra la pestaña Motor.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle in the Engine tab.</source>
   <translation>No hay ningún modelo instalado. Añada un paquete en la pestaña Motor.</translation>
  </message>
  <message>
   <source>Add a satellite raster to the project first.</source>
   <translation>Añada primero un ráster de satélite al proyecto.</translation>
  </message>
  <message>
   <source>Give at least one layer the role optical or SAR.</source>
   <translation>Dé al menos a una capa el rol óptico o SAR.</translation>
  </message>
  <message>
   <source>Every satellite layer is left out. Switch one on in the layer tree, or set its role above.</source>
   <translation>Todas las capas de satélite quedan fuera. Active una en el árbol de capas o defina su papel arriba.</translation>
  </message>
  <message>
   <source>Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.</source>
   <translation>Está desactivada en el mapa, así que queda fuera. Actívela o defina aquí su papel para usarla.</translation>
  </message>
  <message>
   <source>Its file {file} is not there.</source>
   <translation>Su archivo {file} no está.</translation>
  </message>
  <message>
   <source>Its file {file} is there, but QGIS cannot read it as a raster.</source>
   <translation>Su archivo {file} está, pero QGIS no puede leerlo como ráster.</translation>
  </message>
  <message>
   <source>QGIS cannot open its data source.</source>
   <translation>QGIS no puede abrir su fuente de datos.</translation>
  </message>
  <message>
   <source>Repair its data source in the layer tree.</source>
   <translation>Repare su fuente de datos en el árbol de capas.</translation>
  </message>
  <message>
   <source>Reading the rasters</source>
   <translation>Leyendo los rásteres</translation>
  </message>
  <message>
   <source>Encoding the pixels</source>
   <translation>Codificando los píxeles</translation>
  </message>
  <message>
   <source>Taking a first look</source>
   <translation>Primera mirada</translation>
  </message>
  <message>
   <source>Reading the prompt</source>
   <translation>Leyendo la instrucción</translation>
  </message>
  <message>
   <source>Drawing masks</source>
   <translation>Dibujando máscaras</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>Escribiendo</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Cargando el modelo</translation>
  </message>
  <message>
   <source>Learning the class</source>
   <translation>Aprendiendo la clase</translation>
  </message>
  <message>
   <source>Asking without distortion</source>
   <translation>Preguntando sin alteración</translation>
  </message>
  <message>
   <source>Distorting the layers</source>
   <translation>Alterando las capas</translation>
  </message>
  <message>
   <source>It has no pixel in the chosen area, so it is left out.</source>
   <translation>No tiene ningún píxel en el área elegida, así que queda fuera.</translation>
  </message>
  <message>
   <source>{layer} has no date. Several images of one place need theirs: double-click the date above.</source>
   <translation>{layer} no tiene fecha. Varias imágenes de un mismo lugar necesitan la suya: haga doble clic en la fecha de arriba.</translation>
  </message>
  <message>
   <source>A rendered picture, not measurements: answers are less reliable.</source>
   <translation>Una imagen renderizada, no mediciones: las respuestas son menos fiables.</translation>
  </message>
  <message>
   <source>Not a plain file: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>No es un archivo simple: QGIS copia antes el área en un GeoTIFF temporal.</translation>
  </message>
  <message>
   <source>Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Su SRC se definió en QGIS y no es el de su archivo: QGIS copia primero el área en un GeoTIFF temporal.</translation>
  </message>
  <message>
   <source>Save the report in</source>
   <translation>Guardar el informe en</translation>
  </message>
  <message>
   <source>At most about {time}.</source>
   <translation>Como mucho unos {time}.</translation>
  </message>
  <message>
   <source>The report cannot be saved: {reason}</source>
   <translation>No se puede guardar el informe: {reason}</translation>
  </message>
  <message>
   <source>Asks the same on copies of the layers that get worse, and tells what would change the answer.</source>
   <translation>Pregunta lo mismo sobre copias de las capas cada vez peores y dice qué cambiaría la respuesta.</translation>
  </message>
  <message>
   <source>TerraScope stress test</source>
   <translation>Prueba de estrés de TerraScope</translation>
  </message>
  <message>
   <source>Overlap with the undistorted masks at each level; ≠ where the answer is another one.</source>
   <translation>Solape con las máscaras sin distorsión en cada nivel; ≠ donde la respuesta es otra.</translation>
  </message>
  <message>
   <source>Quick: three levels</source>
   <translation>Rápida: tres niveles</translation>
  </message>
  <message>
   <source>Full: all corruptions, five levels</source>
   <translation>Completa: todas las degradaciones, cinco niveles</translation>
  </message>
  <message>
   <source>How much is tried</source>
   <translation>Cuánto se prueba</translation>
  </message>
  <message>
   <source>Whose layers are distorted</source>
   <translation>Qué capas se distorsionan</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Abrir el informe</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Guardar el informe…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Distort optical and SAR</source>
   <translation>Distorsionar óptico y SAR</translation>
  </message>
  <message>
   <source>Optical only</source>
   <translation>Solo óptico</translation>
  </message>
  <message>
   <source>SAR only</source>
   <translation>Solo SAR</translation>
  </message>
  <message>
   <source>Asking once more, undistorted…</source>
   <translation>Preguntando otra vez, sin distorsión…</translation>
  </message>
  <message>
   <source>Looked at: {rule}.</source>
   <translation>Examinado: {rule}.</translation>
  </message>
  <message>
   <source>{done} of {total} runs, about {time} left</source>
   <translation>{done} de {total} ejecuciones, quedan unos {time}</translation>
  </message>
  <message>
   <source>Masks kept: {percent:.0f} %.</source>
   <translation>Máscaras conservadas: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Answers kept: {percent:.0f} %.</source>
   <translation>Respuestas conservadas: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Not possible with these layers: {names}.</source>
   <translation>No es posible con estas capas: {names}.</translation>
  </message>
  <message>
   <source>Corruption</source>
   <translation>Degradación</translation>
  </message>
  <message>
   <source>Masks kept</source>
   <translation>Máscaras conservadas</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Hacer una pregunta</translation>
  </message>
  <message>
   <source>Asks a question about satellite layers in plain English. The model reasons in steps; every step has a mask, and every number is measured in its mask. Give an extent, a point or a polygon layer; without one the whole overlap of the layers is read.</source>
   <translation>Hace una pregunta en inglés sencillo sobre capas de satélite. El modelo razona por pasos; cada paso tiene una máscara y cada número se mide en su máscara. Dé una extensión, un punto o una capa de polígonos; si no, se lee toda la superposición de las capas.</translation>
  </message>
  <message>
   <source>Probability of each pixel</source>
   <translation>Probabilidad de cada píxel</translation>
  </message>
  <message>
   <source>One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.</source>
   <translation>Una banda por máscara, de 0 a 1. Un archivo existente no se toca: se usa el siguiente nombre libre.</translation>
  </message>
  <message>
   <source>The polygon layer holds no polygon. Choose another layer.</source>
   <translation>La capa de polígonos no contiene ningún polígono. Elija otra capa.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Extensión</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Punto</translation>
  </message>
  <message>
   <source>Polygons (their union)</source>
   <translation>Polígonos (su unión)</translation>
  </message>
  <message>
   <source>Evidence folder (GeoPackage, shapefile, report)</source>
   <translation>Carpeta de evidencias (GeoPackage, shapefile, informe)</translation>
  </message>
  <message>
   <source>Number of the answer</source>
   <translation>Número de la respuesta</translation>
  </message>
  <message>
   <source>Unit of the number</source>
   <translation>Unidad del número</translation>
  </message>
  <message>
   <source>Status: answered, nothing_found or declined</source>
   <translation>Estado: answered, nothing_found o declined</translation>
  </message>
  <message>
   <source>Confidence: high, medium or low</source>
   <translation>Confianza: high (alta), medium (media) o low (baja)</translation>
  </message>
  <message>
   <source>Reasoning steps</source>
   <translation>Pasos del razonamiento</translation>
  </message>
  <message>
   <source>Number of masks</source>
   <translation>Número de máscaras</translation>
  </message>
  <message>
   <source>Write a question.</source>
   <translation>Escriba una pregunta.</translation>
  </message>
  <message>
   <source>Give an extent, a point or polygons, not several of them.</source>
   <translation>Dé una extensión, un punto o polígonos, no varios a la vez.</translation>
  </message>
  <message>
   <source>Ask for each feature</source>
   <translation>Preguntar por cada objeto</translation>
  </message>
  <message>
   <source>Asks the same question for every polygon. The answers become attributes of a copy of the layer; the masks go into a layer of their own, with the id of their feature. A feature that cannot be answered keeps the reason in ts_answer.</source>
   <translation>Hace la misma pregunta para cada polígono. Las respuestas pasan a ser atributos de una copia de la capa; las máscaras van a su propia capa, con el id de su objeto. Un objeto sin respuesta conserva el motivo en ts_answer.</translation>
  </message>
  <message>
   <source>Polygons</source>
   <translation>Polígonos</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Respuestas</translation>
  </message>
  <message>
   <source>Features answered</source>
   <translation>Objetos respondidos</translation>
  </message>
  <message>
   <source>Features not answered</source>
   <translation>Objetos no respondidos</translation>
  </message>
  <message>
   <source>Role, date, bands and unit are read from names and metadata, or from what was set in the panel.</source>
   <translation>El rol, la fecha, las bandas y la unidad se leen de nombres y metadatos, o de lo fijado en el panel.</translation>
  </message>
  <message>
   <source>Model bundle</source>
   <translation>Paquete del modelo</translation>
  </message>
  <message>
   <source>Folder with bundle.json; empty = the model chosen in the panel, else the embedded one.</source>
   <translation>Carpeta con bundle.json; vacío = el modelo elegido en el panel, o el incluido.</translation>
  </message>
  <message>
   <source>auto uses the GPU where it really works, else the CPU.</source>
   <translation>auto usa la GPU donde funciona de verdad; si no, la CPU.</translation>
  </message>
  <message>
   <source>Doubt</source>
   <translation>Duda</translation>
  </message>
  <message>
   <source>Optical layers (Sentinel-2)</source>
   <translation>Capas ópticas (Sentinel-2)</translation>
  </message>
  <message>
   <source>SAR layers (Sentinel-1)</source>
   <translation>Capas SAR (Sentinel-1)</translation>
  </message>
  <message>
   <source>VV and VH, linear or in dB.</source>
   <translation>VV y VH, lineales o en dB.</translation>
  </message>
  <message>
   <source>quick</source>
   <translation>rápida</translation>
  </message>
  <message>
   <source>thorough: several looks</source>
   <translation>a fondo: varias miradas</translation>
  </message>
  <message>
   <source>The engine is not installed. Open the TerraScope panel, page Engine, and install it once.</source>
   <translation>El motor no está instalado. Abra el panel TerraScope, página Motor, e instálelo una vez.</translation>
  </message>
  <message>
   <source>Choose at least one optical or SAR layer.</source>
   <translation>Elija al menos una capa óptica o SAR.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle with the tool Install a bundle.</source>
   <translation>No hay ningún modelo instalado. Añada un paquete con la herramienta Instalar un paquete.</translation>
  </message>
  <message>
   <source>Engine and models</source>
   <translation>Motor y modelos</translation>
  </message>
  <message>
   <source>Install a bundle</source>
   <translation>Instalar un paquete</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and copies it to the installed ones.</source>
   <translation>Comprueba cada archivo de un paquete con su manifiesto y lo copia a los instalados.</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Verificar un paquete</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and runs its self-test.</source>
   <translation>Comprueba cada archivo de un paquete con su manifiesto y ejecuta su autoprueba.</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Tells which engine, model and device are used, why not the GPU, and what would change that.</source>
   <translation>Indica qué motor, modelo y dispositivo se usan, por qué no la GPU y qué lo cambiaría.</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Carpeta del paquete</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>Installed in {folder}.</source>
   <translation>Instalado en {folder}.</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>Cambio entre dos fechas</translation>
  </message>
  <message>
   <source>Compares layers of two dates. The dates come from names and metadata; the earlier layers must be older than the later ones.</source>
   <translation>Compara capas de dos fechas. Las fechas vienen de nombres y metadatos; las capas anteriores deben ser más antiguas que las posteriores.</translation>
  </message>
  <message>
   <source>Earlier optical layers</source>
   <translation>Capas ópticas anteriores</translation>
  </message>
  <message>
   <source>Earlier SAR layers</source>
   <translation>Capas SAR anteriores</translation>
  </message>
  <message>
   <source>Later optical layers</source>
   <translation>Capas ópticas posteriores</translation>
  </message>
  <message>
   <source>Later SAR layers</source>
   <translation>Capas SAR posteriores</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Tipo de cambio</translation>
  </message>
  <message>
   <source>In English: forest loss, flooded area, new buildings …; empty = any change.</source>
   <translation>En inglés: forest loss, flooded area, new buildings …; vacío = cualquier cambio.</translation>
  </message>
  <message>
   <source>Area of the largest mask (m²)</source>
   <translation>Superficie de la máscara mayor (m²)</translation>
  </message>
  <message>
   <source>Choose at least one earlier and one later layer.</source>
   <translation>Elija al menos una capa anterior y una posterior.</translation>
  </message>
  <message>
   <source>The earlier layers ({first}) are not older than the later ones ({last}). Swap them.</source>
   <translation>Las capas anteriores ({first}) no son más antiguas que las posteriores ({last}). Intercámbielas.</translation>
  </message>
  <message>
   <source>{layer}: no date found. Set it in the TerraScope panel or in the file name.</source>
   <translation>{layer}: no se encontró fecha. Indíquela en el panel TerraScope o en el nombre del archivo.</translation>
  </message>
  <message>
   <source>{file} is read by a layer and is not written over. Choose another name.</source>
   <translation>{file} lo lee una capa y no se sobrescribe. Elija otro nombre.</translation>
  </message>
  <message>
   <source>Export evidence</source>
   <translation>Exportar evidencia</translation>
  </message>
  <message>
   <source>Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the provenance and, for shapefiles, the table of short field names beside it. A file that exists is never replaced: the next free name is used.</source>
   <translation>Escribe capas de máscaras en un archivo GeoPackage, shapefile o GeoJSON, con el razonamiento, la procedencia y, en los shapefiles, la tabla de nombres cortos al lado. Nunca se reemplaza un archivo existente: se usa el siguiente nombre libre.</translation>
  </message>
  <message>
   <source>Mask layers</source>
   <translation>Capas de máscaras</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nombre del archivo</translation>
  </message>
  <message>
   <source>Written file</source>
   <translation>Archivo escrito</translation>
  </message>
  <message>
   <source>Learn a class from labels</source>
   <translation>Aprender una clase a partir de etiquetas</translation>
  </message>
  <message>
   <source>Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets questions name it. Label the class and other things, spread over the area.</source>
   <translation>Aprende en segundos una clase para la que el modelo no tiene palabra, a partir de unas decenas de puntos o polígonos etiquetados. La cartografía con su probabilidad, la prueba con etiquetas alejadas de las aprendidas y permite que las preguntas la nombren. Etiquete la clase y otras cosas, repartidas por el área.</translation>
  </message>
  <message>
   <source>Name of the class</source>
   <translation>Nombre de la clase</translation>
  </message>
  <message>
   <source>What questions call it, for example quarry.</source>
   <translation>Cómo la llaman las preguntas, por ejemplo quarry.</translation>
  </message>
  <message>
   <source>More words for it, with commas</source>
   <translation>Más palabras para ella, con comas</translation>
  </message>
  <message>
   <source>Labelled points or polygons</source>
   <translation>Puntos o polígonos etiquetados</translation>
  </message>
  <message>
   <source>Field that says what is there</source>
   <translation>Campo que dice qué hay allí</translation>
  </message>
  <message>
   <source>Without a field all labels are of the class.</source>
   <translation>Sin campo, todas las etiquetas son de la clase.</translation>
  </message>
  <message>
   <source>Its value for the class (default: the name)</source>
   <translation>Su valor para la clase (por defecto: el nombre)</translation>
  </message>
  <message>
   <source>For labels of the class alone. Where the class is common, its area comes out too low.</source>
   <translation>Para etiquetas solo de la clase. Donde la clase es frecuente, su área resulta demasiado baja.</translation>
  </message>
  <message>
   <source>Expected share of the area (%)</source>
   <translation>Parte esperada del área (%)</translation>
  </message>
  <message>
   <source>Let this project's questions name it</source>
   <translation>Permitir que las preguntas de este proyecto la nombren</translation>
  </message>
  <message>
   <source>Class file</source>
   <translation>Archivo de clase</translation>
  </message>
  <message>
   <source>Probability and mask</source>
   <translation>Probabilidad y máscara</translation>
  </message>
  <message>
   <source>Balanced accuracy on places left out</source>
   <translation>Exactitud equilibrada en lugares apartados</translation>
  </message>
  <message>
   <source>AUROC on places left out</source>
   <translation>AUROC en lugares apartados</translation>
  </message>
  <message>
   <source>Doubtful share of the area (%)</source>
   <translation>Parte dudosa del área (%)</translation>
  </message>
  <message>
   <source>The engine gave no class.</source>
   <translation>El motor no devolvió ninguna clase.</translation>
  </message>
  <message>
   <source>The masks cannot be written: {reason}</source>
   <translation>No se pueden escribir las máscaras: {reason}</translation>
  </message>
  <message>
   <source>Segment a class or phrase</source>
   <translation>Segmentar una clase o frase</translation>
  </message>
  <message>
   <source>Draws the mask of a class, such as water, trees or built-up area, and measures it.</source>
   <translation>Dibuja la máscara de una clase, como agua, árboles o zona construida, y la mide.</translation>
  </message>
  <message>
   <source>Class or phrase</source>
   <translation>Clase o frase</translation>
  </message>
  <message>
   <source>In English: water, trees, crops, built-up area, burned area …</source>
   <translation>En inglés: water, trees, crops, built-up area, burned area …</translation>
  </message>
  <message>
   <source>Write a class or phrase.</source>
   <translation>Escriba una clase o frase.</translation>
  </message>
  <message>
   <source>Stress test of an answer</source>
   <translation>Prueba de estrés de una respuesta</translation>
  </message>
  <message>
   <source>Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes the answer, as a table, curves and an HTML report. Of a large area some chips are looked at.</source>
   <translation>Repite la pregunta sobre copias distorsionadas de las capas: ruido, desenfoque, nubes, neblina, huecos, bandas perdidas, fechas intercambiadas y más, de leve a fuerte. Informa de cuánto se conserva de las máscaras y qué cambia la respuesta, con tabla, curvas e informe HTML. De un área grande se examinan algunos recortes.</translation>
  </message>
  <message>
   <source>Corruptions (none = all that fit)</source>
   <translation>Degradaciones (ninguna = todas las posibles)</translation>
  </message>
  <message>
   <source>Distort the layers of</source>
   <translation>Distorsionar las capas de</translation>
  </message>
  <message>
   <source>Chips of a large area</source>
   <translation>Recortes de un área grande</translation>
  </message>
  <message>
   <source>Seed of noise and clouds</source>
   <translation>Semilla del ruido y las nubes</translation>
  </message>
  <message>
   <source>quick: three levels</source>
   <translation>rápida: tres niveles</translation>
  </message>
  <message>
   <source>full: five levels</source>
   <translation>completa: cinco niveles</translation>
  </message>
  <message>
   <source>both sensors</source>
   <translation>ambos sensores</translation>
  </message>
  <message>
   <source>Folder of the report (HTML, SVG, CSV, JSON)</source>
   <translation>Carpeta del informe (HTML, SVG, CSV, JSON)</translation>
  </message>
  <message>
   <source>What would change the answer</source>
   <translation>Qué cambiaría la respuesta</translation>
  </message>
  <message>
   <source>Masks kept in percent</source>
   <translation>Máscaras conservadas en porcentaje</translation>
  </message>
  <message>
   <source>Answers kept in percent</source>
   <translation>Respuestas conservadas en porcentaje</translation>
  </message>
  <message>
   <source>Corruption that hurts most</source>
   <translation>Degradación que más daña</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabla (CSV)</translation>
  </message>
  <message>
   <source>{runs} runs, about {seconds:.0f} s. Looked at: {rule}.</source>
   <translation>{runs} ejecuciones, unos {seconds:.0f} s. Examinado: {rule}.</translation>
  </message>
  <message>
   <source>TerraScope panel</source>
   <translation>Panel TerraScope</translation>
  </message>
  <message>
   <source>Show or hide the TerraScope panel</source>
   <translation>Mostrar u ocultar el panel TerraScope</translation>
  </message>
  <message>
   <source>Ask here</source>
   <translation>Preguntar aquí</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer, then write the question</source>
   <translation>Preguntar aquí: haga clic en un lugar de una capa y escriba la pregunta</translation>
  </message>
 </context>
</TS>
