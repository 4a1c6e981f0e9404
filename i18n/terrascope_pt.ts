<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
 <context>
  <name>TerraScope</name>
  <message>
   <source>Signed with a key that is not trusted here: nobody knows whose.</source>
   <translation>Assinado com uma chave em que aqui não se confia: ninguém sabe de quem é.</translation>
  </message>
  <message>
   <source>Not signed: its files are checked by their hashes alone.</source>
   <translation>Não assinado: os seus ficheiros são verificados apenas pelas suas somas de verificação.</translation>
  </message>
  <message>
   <source>Its signature has not been checked yet.</source>
   <translation>A sua assinatura ainda não foi verificada.</translation>
  </message>
  <message>
   <source>Signed by {name} (key {key}).</source>
   <translation>Assinado por {name} (chave {key}).</translation>
  </message>
  <message>
   <source>It will not run: {reason}</source>
   <translation>Não será executado: {reason}</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs run on {provider}.</source>
   <translation>{model}: {count} ficheiros conforme a lista, os grafos executam em {provider}.</translation>
  </message>
  <message>
   <source>{model}: {count} files as listed, graphs checked but not run here.</source>
   <translation>{model}: {count} ficheiros conforme a lista, grafos verificados mas não executados aqui.</translation>
  </message>
  <message>
   <source>no message</source>
   <translation>sem mensagem</translation>
  </message>
  <message>
   <source>Looking for Python 3.11 or newer</source>
   <translation>A procurar Python 3.11 ou mais recente</translation>
  </message>
  <message>
   <source>Making the environment</source>
   <translation>A criar o ambiente</translation>
  </message>
  <message>
   <source>Installing the engine's packages</source>
   <translation>A instalar os pacotes do motor</translation>
  </message>
  <message>
   <source>Checking the engine</source>
   <translation>A verificar o motor</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Pronto</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Cancelado.</translation>
  </message>
  <message>
   <source>No Python 3.11 or newer was found. Install one, then choose it under Python in the Engine tab.</source>
   <translation>Não foi encontrado Python 3.11 ou mais recente. Instale um e escolha-o em Python, no separador Motor.</translation>
  </message>
  <message>
   <source>Choose another Python in the Engine tab and install again.</source>
   <translation>Escolha outro Python no separador Motor e instale de novo.</translation>
  </message>
  <message>
   <source>Check the network and the proxy in QGIS' settings, or choose a folder with wheel files.</source>
   <translation>Verifique a rede e o proxy nas definições do QGIS, ou escolha uma pasta com ficheiros wheel.</translation>
  </message>
  <message>
   <source>The environment could not be made: {reason}</source>
   <translation>Não foi possível criar o ambiente: {reason}</translation>
  </message>
  <message>
   <source>The packages could not be installed: {reason}</source>
   <translation>Não foi possível instalar os pacotes: {reason}</translation>
  </message>
  <message>
   <source>The engine does not start: {reason}</source>
   <translation>O motor não arranca: {reason}</translation>
  </message>
  <message>
   <source>A shapefile holds 254 bytes of a text; cut: {fields}. Export as GeoPackage to keep all of it.</source>
   <translation>Um shapefile guarda 254 bytes de um texto; cortado: {fields}. Exporte como GeoPackage para manter tudo.</translation>
  </message>
  <message>
   <source>Verified means equal to the mask, not to the ground.</source>
   <translation>Verificado significa igual à máscara, não ao terreno.</translation>
  </message>
  <message>
   <source>There is no mask to export.</source>
   <translation>Não há nenhuma máscara para exportar.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pergunta</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Resposta</translation>
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
   <translation>Escolha outra pasta ou liberte espaço.</translation>
  </message>
  <message>
   <source>{file}: {found} of {expected} masks could be read back. Free some space and export again.</source>
   <translation>{file}: foi possível reler {found} de {expected} máscaras. Liberte espaço e exporte de novo.</translation>
  </message>
  <message>
   <source>{path} exists already. Choose another name.</source>
   <translation>{path} já existe. Escolha outro nome.</translation>
  </message>
  <message>
   <source>accepted</source>
   <translation>aceite</translation>
  </message>
  <message>
   <source>rejected</source>
   <translation>rejeitado</translation>
  </message>
  <message>
   <source>Corrected by hand. The model said: {text}</source>
   <translation>Corrigido à mão. O modelo dizia: {text}</translation>
  </message>
  <message>
   <source>corrected</source>
   <translation>corrigido</translation>
  </message>
  <message>
   <source>Windows takes paths of {limit} characters. Choose a folder with a shorter path, or enable long paths in Windows: {path}</source>
   <translation>O Windows aceita caminhos de {limit} caracteres. Escolha uma pasta com um caminho mais curto ou ative os caminhos longos no Windows: {path}</translation>
  </message>
  <message>
   <source>No answer: the run was not finished.</source>
   <translation>Sem resposta: a execução não terminou.</translation>
  </message>
  <message>
   <source>Masks</source>
   <translation>Máscaras</translation>
  </message>
  <message>
   <source>Reasoning</source>
   <translation>Raciocínio</translation>
  </message>
  <message>
   <source>{path} could not be written. Choose another folder or free some space.</source>
   <translation>Não foi possível escrever {path}. Escolha outra pasta ou liberte espaço.</translation>
  </message>
  <message>
   <source>… and {count} more steps</source>
   <translation>… e mais {count} passos</translation>
  </message>
  <message>
   <source>{layer}: the database did not answer within {seconds:.0f} s. Choose a smaller area, see whether another program holds its table, or export the layer to a GeoTIFF.</source>
   <translation>{layer}: a base de dados não respondeu em {seconds:.0f} s. Escolha uma área menor, veja se outro programa retém a sua tabela ou exporte a camada para um GeoTIFF.</translation>
  </message>
  <message>
   <source>{layer}: its tiles in the database cannot be listed: {problem}</source>
   <translation>{layer}: não é possível listar os seus blocos na base de dados: {problem}</translation>
  </message>
  <message>
   <source>{layer}: the layer does not reach into the area. Choose another area or ignore the layer.</source>
   <translation>{layer}: a camada não chega à área. Escolha outra área ou ignore a camada.</translation>
  </message>
  <message>
   <source>{layer}: the area is {width} x {height} pixels, at most {limit} a side can be exported. Choose a smaller area.</source>
   <translation>{layer}: a área tem {width} x {height} píxeis; podem ser exportados no máximo {limit} por lado. Escolha uma área menor.</translation>
  </message>
  <message>
   <source>{layer} cannot be opened. Repair its data source in the layer tree.</source>
   <translation>Não é possível abrir {layer}. Repare a sua fonte de dados na árvore de camadas.</translation>
  </message>
  <message>
   <source>{layer}: band {number} cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: a banda {number} não pode ser lida na linha {row}, coluna {col}.</translation>
  </message>
  <message>
   <source>{layer}: the picture cannot be read at row {row}, column {col}.</source>
   <translation>{layer}: a imagem não pode ser lida na linha {row}, coluna {col}.</translation>
  </message>
  <message>
   <source>Copying {layer} for TerraScope</source>
   <translation>A copiar {layer} para o TerraScope</translation>
  </message>
  <message>
   <source>{layer}: its date {date} is a guess. Set it in the table of inputs if it is another.</source>
   <translation>{layer}: a data {date} é uma suposição. Indique-a na tabela de entradas se for outra.</translation>
  </message>
  <message>
   <source>{layer} is a rendered picture, not measurements: colours are not reflectances.</source>
   <translation>{layer} é uma imagem renderizada, não medições: as cores não são reflectâncias.</translation>
  </message>
  <message>
   <source>{layer} is no longer in the project.</source>
   <translation>{layer} já não está no projeto.</translation>
  </message>
  <message>
   <source>The area cannot be brought into the CRS of {layer}.</source>
   <translation>A área não pode ser convertida para o SRC de {layer}.</translation>
  </message>
  <message>
   <source>{layer} was read through QGIS into a temporary GeoTIFF.</source>
   <translation>{layer} foi lida através do QGIS para um GeoTIFF temporário.</translation>
  </message>
  <message>
   <source>{name} (probability)</source>
   <translation>{name} (probabilidade)</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Passo</translation>
  </message>
  <message>
   <source>Mask number</source>
   <translation>Número da máscara</translation>
  </message>
  <message>
   <source>Class</source>
   <translation>Classe</translation>
  </message>
  <message>
   <source>Model's words</source>
   <translation>Palavras do modelo</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>Mean probability</source>
   <translation>Probabilidade média</translation>
  </message>
  <message>
   <source>Pixels</source>
   <translation>Píxeis</translation>
  </message>
  <message>
   <source>Valid pixels of the area</source>
   <translation>Píxeis válidos da área</translation>
  </message>
  <message>
   <source>Part of the area</source>
   <translation>Parte da área</translation>
  </message>
  <message>
   <source>Share of the area (%)</source>
   <translation>Parte da área (%)</translation>
  </message>
  <message>
   <source>Share, lower bound (%)</source>
   <translation>Parte, limite inferior (%)</translation>
  </message>
  <message>
   <source>Share, upper bound (%)</source>
   <translation>Parte, limite superior (%)</translation>
  </message>
  <message>
   <source>Ground area (m²)</source>
   <translation>Área no terreno (m²)</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source>Verdict on the numbers</source>
   <translation>Veredicto sobre os números</translation>
  </message>
  <message>
   <source>Model checksum</source>
   <translation>Soma de verificação do modelo</translation>
  </message>
  <message>
   <source>Calibrated probability of each pixel, 0 to 1.</source>
   <translation>Probabilidade calibrada de cada píxel, de 0 a 1.</translation>
  </message>
  <message>
   <source>probability</source>
   <translation>probabilidade</translation>
  </message>
  <message>
   <source>{file}: the probabilities cannot be read. Ask again.</source>
   <translation>{file}: não é possível ler as probabilidades. Pergunte de novo.</translation>
  </message>
  <message>
   <source>en</source>
   <translation>pt</translation>
  </message>
  <message>
   <source>{value} ({low} to {high})</source>
   <translation>{value} ({low} a {high})</translation>
  </message>
  <message>
   <source>learned from {own} cells of it and {other} of something else</source>
   <translation>aprendida com {own} células dela e {other} de outra coisa</translation>
  </message>
  <message>
   <source>{percent} % of the area ({low} to {high} %); {doubt} % is doubtful</source>
   <translation>{percent} % da área ({low} a {high} %); {doubt} % é duvidoso</translation>
  </message>
  <message>
   <source>Give the class a name: questions use it.</source>
   <translation>Dê um nome à classe: as perguntas usam-no.</translation>
  </message>
  <message>
   <source>Show the class: choose a layer with labels, or click places.</source>
   <translation>Mostre a classe: escolha uma camada com etiquetas ou clique em lugares.</translation>
  </message>
  <message>
   <source>Also show what is something else, or let random places stand for it.</source>
   <translation>Mostre também o que é outra coisa, ou deixe que lugares ao acaso o representem.</translation>
  </message>
  <message>
   <source>not cross-validated: label places farther apart</source>
   <translation>sem validação cruzada: etiquete lugares mais afastados</translation>
  </message>
  <message>
   <source>learned from {own} cells of it, {other} of something else and {random} random ones</source>
   <translation>aprendida com {own} células dela, {other} de outra coisa e {random} ao acaso</translation>
  </message>
  <message>
   <source>{percent} % of the area; {doubt} % is doubtful</source>
   <translation>{percent} % da área; {doubt} % é duvidoso</translation>
  </message>
  <message>
   <source>balanced accuracy {accuracy} on places left out</source>
   <translation>exatidão equilibrada {accuracy} em lugares deixados de fora</translation>
  </message>
  <message>
   <source>Judged before a mask was corrected.</source>
   <translation>Avaliado antes de uma máscara ser corrigida.</translation>
  </message>
  <message>
   <source>number {place} from the largest on: {label}</source>
   <translation>número {place} a partir da maior: {label}</translation>
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
   <translation>sim</translation>
  </message>
  <message>
   <source>no</source>
   <translation>não</translation>
  </message>
  <message>
   <source>they touch</source>
   <translation>tocam-se</translation>
  </message>
  <message>
   <source>they do not touch</source>
   <translation>não se tocam</translation>
  </message>
  <message>
   <source>larger</source>
   <translation>maior</translation>
  </message>
  <message>
   <source>smaller</source>
   <translation>menor</translation>
  </message>
  <message>
   <source>the same size</source>
   <translation>do mesmo tamanho</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>inalterado</translation>
  </message>
  <message>
   <source>grown</source>
   <translation>cresceu</translation>
  </message>
  <message>
   <source>shrunk</source>
   <translation>diminuiu</translation>
  </message>
  <message>
   <source>in the centre</source>
   <translation>no centro</translation>
  </message>
  <message>
   <source>all over the area</source>
   <translation>por toda a área</translation>
  </message>
  <message>
   <source>number {place} from the smallest on: {label}</source>
   <translation>número {place} a partir da menor: {label}</translation>
  </message>
  <message>
   <source>{share} of the half</source>
   <translation>{share} da metade</translation>
  </message>
  <message>
   <source>{share} of the mask</source>
   <translation>{share} da máscara</translation>
  </message>
  <message>
   <source>the largest: {label}</source>
   <translation>a maior: {label}</translation>
  </message>
  <message>
   <source>the smallest: {label}</source>
   <translation>a menor: {label}</translation>
  </message>
  <message>
   <source>{count} pixels</source>
   <translation>{count} píxeis</translation>
  </message>
  <message>
   <source>{side} of it</source>
   <translation>a {side} dela</translation>
  </message>
  <message>
   <source>less than {amount}</source>
   <translation>menos de {amount}</translation>
  </message>
  <message>
   <source>{points} percentage points</source>
   <translation>{points} pontos percentuais</translation>
  </message>
  <message>
   <source>optical</source>
   <translation>ótico</translation>
  </message>
  <message>
   <source>SAR</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>optical and SAR</source>
   <translation>ótico e SAR</translation>
  </message>
  <message>
   <source>High confidence</source>
   <translation>Confiança alta</translation>
  </message>
  <message>
   <source>Medium confidence</source>
   <translation>Confiança média</translation>
  </message>
  <message>
   <source>Low confidence</source>
   <translation>Confiança baixa</translation>
  </message>
  <message>
   <source>verified</source>
   <translation>verificado</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>difere</translation>
  </message>
  <message>
   <source>cannot be verified</source>
   <translation>não verificável</translation>
  </message>
  <message>
   <source>not checked since the correction</source>
   <translation>não verificado desde a correção</translation>
  </message>
  <message>
   <source>no longer holds since the correction</source>
   <translation>deixou de valer desde a correção</translation>
  </message>
  <message>
   <source>waiting…</source>
   <translation>em espera…</translation>
  </message>
  <message>
   <source>running…</source>
   <translation>em curso…</translation>
  </message>
  <message>
   <source>done</source>
   <translation>concluído</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>cancelado</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>falhou</translation>
  </message>
  <message>
   <source>Water</source>
   <translation>Água</translation>
  </message>
  <message>
   <source>Trees</source>
   <translation>Árvores</translation>
  </message>
  <message>
   <source>Grass</source>
   <translation>Erva</translation>
  </message>
  <message>
   <source>Flooded vegetation</source>
   <translation>Vegetação inundada</translation>
  </message>
  <message>
   <source>Crops</source>
   <translation>Culturas</translation>
  </message>
  <message>
   <source>Shrub</source>
   <translation>Arbustos</translation>
  </message>
  <message>
   <source>Built-up</source>
   <translation>Área construída</translation>
  </message>
  <message>
   <source>Bare ground</source>
   <translation>Solo nu</translation>
  </message>
  <message>
   <source>Snow and ice</source>
   <translation>Neve e gelo</translation>
  </message>
  <message>
   <source>Cloud</source>
   <translation>Nuvem</translation>
  </message>
  <message>
   <source>Cloud shadow</source>
   <translation>Sombra de nuvem</translation>
  </message>
  <message>
   <source>Burned area</source>
   <translation>Área ardida</translation>
  </message>
  <message>
   <source>Vegetation</source>
   <translation>Vegetação</translation>
  </message>
  <message>
   <source>Flooded</source>
   <translation>Inundado</translation>
  </message>
  <message>
   <source>Forest loss</source>
   <translation>Perda de floresta</translation>
  </message>
  <message>
   <source>Forest damage</source>
   <translation>Dano florestal</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Mudança</translation>
  </message>
  <message>
   <source>{label} gain</source>
   <translation>{label}, ganho</translation>
  </message>
  <message>
   <source>{label} loss</source>
   <translation>{label}, perda</translation>
  </message>
  <message>
   <source>Measure the mask again</source>
   <translation>Medir de novo a máscara</translation>
  </message>
  <message>
   <source>The raster</source>
   <translation>O raster</translation>
  </message>
  <message>
   <source>Drawn by TerraScope Pixel Reasoning on {time}</source>
   <translation>Desenhado por TerraScope Pixel Reasoning em {time}</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>sem data</translation>
  </message>
  <message>
   <source>Ask a question first: the stress test repeats it.</source>
   <translation>Faça primeiro uma pergunta: o teste de esforço repete-a.</translation>
  </message>
  <message>
   <source>A layer of this question has no file of its own and was exported for it. Export it to a GeoTIFF, ask again with that layer, then test the answer.</source>
   <translation>Uma camada desta pergunta não tem ficheiro próprio e foi exportada para ela. Exporte-a para GeoTIFF, pergunte de novo com essa camada e teste depois a resposta.</translation>
  </message>
  <message>
   <source>Brightness and contrast</source>
   <translation>Brilho e contraste</translation>
  </message>
  <message>
   <source>Gaussian noise</source>
   <translation>Ruído gaussiano</translation>
  </message>
  <message>
   <source>Salt-and-pepper noise</source>
   <translation>Ruído de sal e pimenta</translation>
  </message>
  <message>
   <source>Gaussian blur</source>
   <translation>Desfocagem gaussiana</translation>
  </message>
  <message>
   <source>Motion blur</source>
   <translation>Desfocagem de movimento</translation>
  </message>
  <message>
   <source>Clouds</source>
   <translation>Nuvens</translation>
  </message>
  <message>
   <source>Haze</source>
   <translation>Neblina</translation>
  </message>
  <message>
   <source>Data gaps</source>
   <translation>Lacunas de dados</translation>
  </message>
  <message>
   <source>JPEG compression</source>
   <translation>Compressão JPEG</translation>
  </message>
  <message>
   <source>Translation</source>
   <translation>Translação</translation>
  </message>
  <message>
   <source>Rotation</source>
   <translation>Rotação</translation>
  </message>
  <message>
   <source>Scaling</source>
   <translation>Mudança de escala</translation>
  </message>
  <message>
   <source>Speckle</source>
   <translation>Speckle</translation>
  </message>
  <message>
   <source>Radar calibration too high</source>
   <translation>Calibração do radar demasiado alta</translation>
  </message>
  <message>
   <source>Radar calibration too low</source>
   <translation>Calibração do radar demasiado baixa</translation>
  </message>
  <message>
   <source>Lost bands</source>
   <translation>Bandas perdidas</translation>
  </message>
  <message>
   <source>Layers out of register</source>
   <translation>Camadas desalinhadas</translation>
  </message>
  <message>
   <source>Swapped dates</source>
   <translation>Datas trocadas</translation>
  </message>
  <message>
   <source>Missing date</source>
   <translation>Data em falta</translation>
  </message>
  <message>
   <source>Missing sensor</source>
   <translation>Sensor em falta</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}; and with {count} more of {tried}.</source>
   <translation>A resposta muda com: {corruptions}; e com mais {count} de {tried}.</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count}</source>
   <translation>{corruption} a partir do nível {level} de {count}</translation>
  </message>
  <message>
   <source>None of the {count} corruptions tried changes the answer at any level.</source>
   <translation>Nenhuma das {count} degradações tentadas muda a resposta em qualquer nível.</translation>
  </message>
  <message>
   <source>The answer changes with: {corruptions}.</source>
   <translation>A resposta muda com: {corruptions}.</translation>
  </message>
  <message>
   <source>The masks bear least: {corruption} ({percent:.0f} % of their overlap kept on average).</source>
   <translation>O que as máscaras menos suportam: {corruption} (mantêm em média {percent:.0f} % da sobreposição).</translation>
  </message>
  <message>
   <source>{folder} is not a folder. Choose a folder with a bundle in it.</source>
   <translation>{folder} não é uma pasta. Escolha uma pasta que contenha um pacote.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Install the bundle by copy.</source>
   <translation>{file} é uma ligação ou um dispositivo, esperava-se um ficheiro simples. Instale o pacote copiando-o.</translation>
  </message>
  <message>
   <source>{file} is a hard link ({count} names), expected a plain file. Install it by copy.</source>
   <translation>{file} é uma ligação física ({count} nomes), esperava-se um ficheiro simples. Instale o pacote copiando-o.</translation>
  </message>
  <message>
   <source>{file} has {size} bytes, expected {expected}. Install the bundle again.</source>
   <translation>{file} tem {size} bytes, esperavam-se {expected}. Instale o pacote de novo.</translation>
  </message>
  <message>
   <source>{file} is altered: SHA-256 {found}, expected {expected}. Install the bundle again.</source>
   <translation>{file} está alterado: SHA-256 {found}, esperava-se {expected}. Instale o pacote de novo.</translation>
  </message>
  <message>
   <source>{source}: field files lists {item} itself. Get the bundle from its maker.</source>
   <translation>{source}: o campo files inclui o próprio {item}. Obtenha o pacote do seu autor.</translation>
  </message>
  <message>
   <source>{file} is listed but missing. Get an intact bundle.</source>
   <translation>{file} está na lista mas falta. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{folder} is a link; a bundle has plain files only. Install it by copy.</source>
   <translation>{folder} é uma ligação; um pacote só tem ficheiros simples. Instale o pacote copiando-o.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it, or get an intact bundle.</source>
   <translation>{file} não consta de {manifest}. Remova-o ou obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{source}: {items} are the same name on some systems. Get the bundle from its maker.</source>
   <translation>{source}: {items} são o mesmo nome em alguns sistemas. Obtenha o pacote do seu autor.</translation>
  </message>
  <message>
   <source>{file} has no {manifest}. Choose a zip of a bundle.</source>
   <translation>{file} não contém {manifest}. Escolha o zip de um pacote.</translation>
  </message>
  <message>
   <source>Bundle name {item} is not a plain folder name. Give another with --name.</source>
   <translation>O nome de pacote {item} não é um simples nome de pasta. Dê outro com --name.</translation>
  </message>
  <message>
   <source>{file} is not listed in {manifest}. Remove it and retry.</source>
   <translation>{file} não consta de {manifest}. Remova-o e tente de novo.</translation>
  </message>
  <message>
   <source>{file}: {manifest} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file}: {manifest} tem mais de {most} bytes. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: {item} is not listed in {manifest}. Get an intact bundle.</source>
   <translation>{file}: {item} não consta de {manifest}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has {count} files of {size} bytes, at most {most} of {most_bytes} are read. Choose a bundle.</source>
   <translation>{file} tem {count} ficheiros de {size} bytes, leem-se no máximo {most} de {most_bytes}. Escolha um pacote.</translation>
  </message>
  <message>
   <source>{file} takes {size:.1f} GB, of which a copy is installed; {folder} has {free:.1f} GB free. Free space, or set TERRASCOPE_HOME to a folder on another disk.</source>
   <translation>{file} ocupa {size:.1f} GB, dos quais se instala uma cópia; em {folder} estão livres {free:.1f} GB. Liberte espaço ou aponte TERRASCOPE_HOME para uma pasta noutro disco.</translation>
  </message>
  <message>
   <source>{folder} cannot be written ({problem}). Free space or set TERRASCOPE_HOME.</source>
   <translation>Não se pode escrever em {folder} ({problem}). Liberte espaço ou defina TERRASCOPE_HOME.</translation>
  </message>
  <message>
   <source>{folder}: the bundle cannot be written ({problem}). Free space and retry.</source>
   <translation>{folder}: o pacote não pode ser escrito ({problem}). Liberte espaço e tente de novo.</translation>
  </message>
  <message>
   <source>{file} is a link or device, expected a plain file. Copy the bundle with its content.</source>
   <translation>{file} é uma ligação ou um dispositivo, esperava-se um ficheiro simples. Copie o pacote com o seu conteúdo.</translation>
  </message>
  <message>
   <source>{file} is not an intact zip ({problem}). Get the bundle again.</source>
   <translation>{file} não é um zip intacto ({problem}). Obtenha o pacote de novo.</translation>
  </message>
  <message>
   <source>{file}: {item} is a link or device, expected a plain file.</source>
   <translation>{file}: {item} é uma ligação ou um dispositivo, esperava-se um ficheiro simples.</translation>
  </message>
  <message>
   <source>{file}: {item} is encrypted, expected a plain zip.</source>
   <translation>{file}: {item} está cifrado, esperava-se um zip simples.</translation>
  </message>
  <message>
   <source>{file}: {item} grows {times}-fold, expected at most {most}. It is not a bundle.</source>
   <translation>{file}: {item} cresce {times} vezes, esperavam-se no máximo {most}. Não é um pacote.</translation>
  </message>
  <message>
   <source>{file}: {manifest} is not UTF-8. Get an intact bundle.</source>
   <translation>{file}: {manifest} não é UTF-8. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} is longer than the zip declares. Get the bundle again.</source>
   <translation>{file} é mais longo do que o zip declara. Obtenha o pacote de novo.</translation>
  </message>
  <message>
   <source>{source}: field {field} is {found}, expected {expected}. Get an intact bundle.</source>
   <translation>{source}: o campo {field} é {found}, esperava-se {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>No bundle {item} found (installed: {known}). Give a name from the list or a folder.</source>
   <translation>Não se encontrou o pacote {item} (instalados: {known}). Dê um nome da lista ou uma pasta.</translation>
  </message>
  <message>
   <source>{source}: field format is {found}, expected {expected}. Update the plugin or the bundle.</source>
   <translation>{source}: o campo format é {found}, esperava-se {expected}. Atualize o módulo ou o pacote.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Get an intact bundle.</source>
   <translation>{file} tem mais de {most} bytes. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Choose a folder with a bundle in it.</source>
   <translation>{file} não pode ser lido ({problem}). Escolha uma pasta que contenha um pacote.</translation>
  </message>
  <message>
   <source>{source} is not valid JSON ({problem}). Get an intact bundle.</source>
   <translation>{source} não é JSON válido ({problem}). Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{model} is of family {family}, expected terrascope-8b. Choose another bundle.</source>
   <translation>{model} é da família {family}, esperava-se terrascope-8b. Escolha outro pacote.</translation>
  </message>
  <message>
   <source>{file} says that {item} signed it (key {key}), and the signature is wrong. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} diz que foi assinado por {item} (chave {key}), e a assinatura está errada. Não use este pacote; obtenha outro do seu autor.</translation>
  </message>
  <message>
   <source>{file} is not a signature of these files: {item} is {signed} there and {here} here. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} não é uma assinatura destes ficheiros: {item} é {signed} ali e {here} aqui. Não use este pacote; obtenha outro do seu autor.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Install the bundle again.</source>
   <translation>{file} não pode ser lido ({problem}). Instale o pacote de novo.</translation>
  </message>
  <message>
   <source>{file} is a key of another kind, expected the elliptic curve P-256 or P-384.</source>
   <translation>{file} é uma chave de outro tipo, esperava-se a curva elíptica P-256 ou P-384.</translation>
  </message>
  <message>
   <source>{file} cannot be read ({problem}). Give the file of a public key.</source>
   <translation>{file} não pode ser lido ({problem}). Dê o ficheiro de uma chave pública.</translation>
  </message>
  <message>
   <source>Signatures cannot be checked: this engine has no package cryptography. Repair it in the Engine tab.</source>
   <translation>As assinaturas não podem ser verificadas: a este motor falta o pacote cryptography. Repare-o no separador Motor.</translation>
  </message>
  <message>
   <source>{file} is no public key in PEM form. Make one: openssl ec -pubout.</source>
   <translation>{file} não é uma chave pública em formato PEM. Crie uma: openssl ec -pubout.</translation>
  </message>
  <message>
   <source>{source}: file name {item} {fault}. Nothing was read; get the bundle from its maker.</source>
   <translation>{source}: o nome de ficheiro {item} {fault}. Nada foi lido; obtenha o pacote do seu autor.</translation>
  </message>
  <message>
   <source>has {count} characters, expected 1 to {most}</source>
   <translation>tem {count} caracteres, esperavam-se de 1 a {most}</translation>
  </message>
  <message>
   <source>has control or invisible characters</source>
   <translation>tem caracteres de controlo ou invisíveis</translation>
  </message>
  <message>
   <source>is absolute</source>
   <translation>é absoluto</translation>
  </message>
  <message>
   <source>has a character that not every system allows</source>
   <translation>tem um carácter que nem todos os sistemas permitem</translation>
  </message>
  <message>
   <source>leads out of the bundle</source>
   <translation>leva para fora do pacote</translation>
  </message>
  <message>
   <source>ends or begins with a dot or space</source>
   <translation>começa ou acaba com um ponto ou espaço</translation>
  </message>
  <message>
   <source>is reserved on Windows</source>
   <translation>está reservado no Windows</translation>
  </message>
  <message>
   <source>has an ending other than {known}</source>
   <translation>tem uma extensão diferente de {known}</translation>
  </message>
  <message>
   <source>{file} {fault}. Do not use this bundle; get it again from its maker.</source>
   <translation>{file} {fault}. Não use este pacote; obtenha outro do seu autor.</translation>
  </message>
  <message>
   <source>has more than {most} bytes</source>
   <translation>tem mais de {most} bytes</translation>
  </message>
  <message>
   <source>is {found}, expected {expected}</source>
   <translation>é {found}, esperava-se {expected}</translation>
  </message>
  <message>
   <source>signs {found}, expected {expected}</source>
   <translation>assina {found}, esperava-se {expected}</translation>
  </message>
  <message>
   <source>is not laid out as expected ({problem})</source>
   <translation>não está disposto como se esperava ({problem})</translation>
  </message>
  <message>
   <source>states {found}, expected {expected}</source>
   <translation>declara {found}, esperava-se {expected}</translation>
  </message>
  <message>
   <source>lists parts of files or other hashes, expected whole files and sha256</source>
   <translation>enumera partes de ficheiros ou outras somas, esperavam-se ficheiros inteiros e sha256</translation>
  </message>
  <message>
   <source>lists {item} without a SHA-256</source>
   <translation>enumera {item} sem um SHA-256</translation>
  </message>
  <message>
   <source>lists {item} twice</source>
   <translation>enumera {item} duas vezes</translation>
  </message>
  <message>
   <source>contradicts itself: its files do not add up to its subject</source>
   <translation>contradiz-se: os seus ficheiros não perfazem o seu objeto</translation>
  </message>
  <message>
   <source>Not enough evidence: {objection}</source>
   <translation>Não há evidência suficiente: {objection}</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of the area has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>só {percent:.1f} % da área tem píxeis válidos; são precisos pelo menos {least:.0f} %. Escolha outra data ou outra área.</translation>
  </message>
  <message>
   <source>only {percent:.0f} % of the pixels of the {image} have plausible values, at least {least:.0f} % are needed. Check its bands, scale and unit.</source>
   <translation>só {percent:.0f} % dos píxeis da {image} têm valores plausíveis; são precisos pelo menos {least:.0f} %. Verifique as bandas, a escala e a unidade.</translation>
  </message>
  <message>
   <source>the bands {one} and {other} of the {image} are the same in every pixel. Check which bands the file has, or leave one out.</source>
   <translation>as bandas {one} e {other} da {image} são iguais em todos os píxeis. Verifique que bandas tem o ficheiro ou deixe uma de fora.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area. Choose another date, or add a radar image.</source>
   <translation>as nuvens e as suas sombras cobrem {percent:.0f} % da área. Escolha outra data ou adicione uma imagem de radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of the area at the first date. Choose another date, or add a radar image.</source>
   <translation>as nuvens e as suas sombras cobrem {percent:.0f} % da área na primeira data. Escolha outra data ou adicione uma imagem de radar.</translation>
  </message>
  <message>
   <source>only {percent:.1f} % of {part} has valid pixels, at least {least:.0f} % are needed. Choose another date or another area.</source>
   <translation>{part}: só {percent:.1f} % tem píxeis válidos, é necessário pelo menos {least:.0f} %. Escolha outra data ou outra área.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part}. Choose another date, or add a radar image.</source>
   <translation>{part}: as nuvens e as suas sombras cobrem {percent:.0f} %. Escolha outra data ou adicione uma imagem de radar.</translation>
  </message>
  <message>
   <source>clouds and their shadows cover {percent:.0f} % of {part} at the first date. Choose another date, or add a radar image.</source>
   <translation>{part}: as nuvens e as suas sombras cobrem {percent:.0f} % na primeira data. Escolha outra data ou adicione uma imagem de radar.</translation>
  </message>
  <message>
   <source>I measure one part of the area at a time. Ask for each of them alone: {parts}.</source>
   <translation>Meço uma só parte da área de cada vez. Pergunte por cada uma em separado: {parts}.</translation>
  </message>
  <message>
   <source>I can tell which share of one class, or of one change, {part} holds. Ask for one alone, as in: How much of the water is in the northern half?</source>
   <translation>Posso dizer que proporção de uma classe, ou de uma mudança, esta parte contém: {part}. Pergunte por uma só, por exemplo: «How much of the water is in the northern half?»</translation>
  </message>
  <message>
   <source>The picture of this layer is turned against the map, so that {part} may mean either. Name the part by the compass: "the northern half", "the south-eastern quarter".</source>
   <translation>A imagem desta camada está rodada em relação ao mapa, pelo que não é claro o que se pretende dizer: {part}. Indique a parte pelos pontos cardeais: «the northern half», «the south-eastern quarter».</translation>
  </message>
  <message>
   <source>The point lies outside {part}. Ask for the class at the point alone, or click another one.</source>
   <translation>O ponto fica fora desta parte: {part}. Pergunte apenas pela classe no ponto ou clique noutro.</translation>
  </message>
  <message>
   <source>I cannot tell where that part of the area ends. I can measure all of it, a half ("the northern half"), a quarter ("the south-eastern quarter") or its centre. Draw a polygon around any other part and ask again.</source>
   <translation>Não consigo dizer onde termina essa parte da área. Posso medir toda a área, uma metade («the northern half»), um quarto («the south-eastern quarter») ou o centro. Desenhe um polígono à volta de qualquer outra parte e pergunte de novo.</translation>
  </message>
  <message>
   <source>the masks are expected to overlap the ground by at most {percent:.0f} %. Ask for something larger, or choose another image.</source>
   <translation>espera-se que as máscaras coincidam com o terreno no máximo em {percent:.0f} %. Pergunte por algo maior ou escolha outra imagem.</translation>
  </message>
  <message>
   <source>The model gave no answer.</source>
   <translation>O modelo não deu nenhuma resposta.</translation>
  </message>
  <message>
   <source>I need two dates to see a change. Add an image of the same area from another date and ask again.</source>
   <translation>Preciso de duas datas para ver uma mudança. Adicione uma imagem da mesma área noutra data e pergunte de novo.</translation>
  </message>
  <message>
   <source>I need a point for that. Click a point in the map and ask again.</source>
   <translation>Para isso preciso de um ponto. Clique num ponto do mapa e pergunte de novo.</translation>
  </message>
  <message>
   <source>I cannot count single objects such as vehicles, trees, houses or animals at this resolution. I can count and measure separate patches of land cover instead.</source>
   <translation>Não consigo contar objetos isolados, como veículos, árvores, casas ou animais, com esta resolução. Posso contar e medir manchas separadas de ocupação do solo.</translation>
  </message>
  <message>
   <source>I cannot recognise single objects or their type at this resolution. I can map land cover such as water, built-up areas or trees instead.</source>
   <translation>Não consigo reconhecer objetos isolados nem o seu tipo com esta resolução. Posso cartografar a ocupação do solo, como água, áreas construídas ou árvores.</translation>
  </message>
  <message>
   <source>I cannot tell species, crop types, health or yield. I can map and measure crops, trees, grass and shrubs as classes.</source>
   <translation>Não consigo distinguir espécies, tipos de cultura, saúde ou rendimento. Posso cartografar e medir culturas, árvores, erva e arbustos como classes.</translation>
  </message>
  <message>
   <source>I cannot forecast. I can measure what the loaded images show, and the change between two dates.</source>
   <translation>Não consigo fazer previsões. Posso medir o que as imagens carregadas mostram e a mudança entre duas datas.</translation>
  </message>
  <message>
   <source>I cannot judge damage to buildings at this resolution. I can map built-up areas, floods and burned areas.</source>
   <translation>Não consigo avaliar danos em edifícios com esta resolução. Posso cartografar áreas construídas, inundações e áreas ardidas.</translation>
  </message>
  <message>
   <source>I cannot measure heights, depths, volumes or slopes from these images. I can measure the area of land cover instead.</source>
   <translation>Não consigo medir alturas, profundidades, volumes ou declives com estas imagens. Posso medir a área da ocupação do solo.</translation>
  </message>
  <message>
   <source>I cannot measure temperatures. I can map land cover, snow and ice, and burned areas instead.</source>
   <translation>Não consigo medir temperaturas. Posso cartografar a ocupação do solo, neve e gelo, e áreas ardidas.</translation>
  </message>
  <message>
   <source>I cannot know names, owners, prices, laws or population from pixels. I can map what covers the ground and measure it.</source>
   <translation>Não consigo saber nomes, proprietários, preços, leis ou população a partir de píxeis. Posso cartografar o que cobre o solo e medi-lo.</translation>
  </message>
  <message>
   <source>I cannot judge the quality of water, soil or air. I can map where water and bare soil are and measure them.</source>
   <translation>Não consigo avaliar a qualidade da água, do solo ou do ar. Posso cartografar onde há água e solo nu, e medi-los.</translation>
  </message>
  <message>
   <source>I cannot see traffic or activity. I can map built-up areas, and changes between two dates.</source>
   <translation>Não consigo ver tráfego nem atividade. Posso cartografar áreas construídas e mudanças entre duas datas.</translation>
  </message>
  <message>
   <source>I measure areas, shares, counts of patches, positions and the shortest distance between two classes, not this quantity.</source>
   <translation>Meço áreas, percentagens, números de manchas, posições e a menor distância entre duas classes, não esta grandeza.</translation>
  </message>
  <message>
   <source>I measure the whole selected area only. Draw a polygon around the part you mean and ask again.</source>
   <translation>Só meço toda a área escolhida. Desenhe um polígono à volta da parte pretendida e pergunte de novo.</translation>
  </message>
  <message>
   <source>I compare the first and the last date only. Load the two dates to compare and ask for the change between them.</source>
   <translation>Só comparo a primeira e a última data. Carregue as duas datas a comparar e pergunte pela mudança entre elas.</translation>
  </message>
  <message>
   <source>I cannot tell why, when or by whom something happened. I can measure what changed between two dates.</source>
   <translation>Não consigo dizer porquê, quando ou por quem algo aconteceu. Posso medir o que mudou entre duas datas.</translation>
  </message>
  <message>
   <source>I do not give advice or judgements. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Não dou conselhos nem juízos. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas.</translation>
  </message>
  <message>
   <source>That is not among the classes I know. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Isso não está entre as classes que conheço. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images only. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Só respondo a perguntas sobre as imagens carregadas. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas.</translation>
  </message>
  <message>
   <source>I answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars, and compare two dates.</source>
   <translation>Respondo a perguntas sobre as imagens carregadas. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas. Também posso comparar duas datas.</translation>
  </message>
  <message>
   <source>I only answer questions about the loaded images. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Respondo unicamente a perguntas sobre as imagens carregadas. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas.</translation>
  </message>
  <message>
   <source>I do not write code or texts. I can map and measure land cover such as water, forest, crops, built-up areas, snow, clouds and burn scars.</source>
   <translation>Não escrevo código nem textos. Posso cartografar e medir a ocupação do solo, como água, floresta, culturas, áreas construídas, neve, nuvens e áreas ardidas.</translation>
  </message>
  <message>
   <source>I cannot help with the software itself. The plugin's help explains settings and export. I can answer questions about the loaded images.</source>
   <translation>Não consigo ajudar com o próprio programa. A ajuda do módulo explica as definições e a exportação. Posso responder a perguntas sobre as imagens carregadas.</translation>
  </message>
  <message>
   <source>I understand English only. Please ask in English.</source>
   <translation>Só compreendo inglês. Pergunte em inglês.</translation>
  </message>
  <message>
   <source>I cannot make out a question. Ask for example how much of the area is water.</source>
   <translation>Não consigo distinguir uma pergunta. Pergunte, por exemplo, que parte da área é água.</translation>
  </message>
  <message>
   <source>The CPU was asked for.</source>
   <translation>Foi pedida a CPU.</translation>
  </message>
  <message>
   <source>CUDA was asked for but does not work: {reason} {fix}</source>
   <translation>Foi pedido CUDA mas não funciona: {reason} {fix}</translation>
  </message>
  <message>
   <source>Use --device cpu.</source>
   <translation>Use a CPU (--device cpu).</translation>
  </message>
  <message>
   <source>No NVIDIA driver is installed ({file} is not there).</source>
   <translation>Nenhum controlador NVIDIA está instalado ({file} não existe).</translation>
  </message>
  <message>
   <source>The NVIDIA driver does not start (cuInit gives error {status}).</source>
   <translation>O controlador NVIDIA não arranca (cuInit dá o erro {status}).</translation>
  </message>
  <message>
   <source>The NVIDIA driver is there but finds no GPU.</source>
   <translation>O controlador NVIDIA existe mas não encontra nenhuma GPU.</translation>
  </message>
  <message>
   <source>Reinstall the NVIDIA driver.</source>
   <translation>Reinstale o controlador NVIDIA.</translation>
  </message>
  <message>
   <source>onnxruntime {version} here is the CPU build.</source>
   <translation>onnxruntime {version} é aqui a versão para CPU.</translation>
  </message>
  <message>
   <source>The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.</source>
   <translation>O controlador NVIDIA suporta CUDA {found}, este onnxruntime precisa de CUDA {needed}.</translation>
  </message>
  <message>
   <source>Update the driver, or: {advice}</source>
   <translation>Atualize o controlador, ou então: {advice}</translation>
  </message>
  <message>
   <source>Run in the engine's environment: {command}</source>
   <translation>Execute no ambiente do motor: {command}</translation>
  </message>
  <message>
   <source>{fault} {told}</source>
   <translation>{fault} {told}</translation>
  </message>
  <message>
   <source>The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.</source>
   <translation>As bibliotecas CUDA (CUDA runtime, cuBLAS, cuDNN) não podem ser carregadas.</translation>
  </message>
  <message>
   <source>The GPU fails on a one-node graph ({problem}).</source>
   <translation>A GPU falha num grafo de um só nó ({problem}).</translation>
  </message>
  <message>
   <source>The GPU computes x + x wrongly.</source>
   <translation>A GPU calcula mal x + x.</translation>
  </message>
  <message>
   <source>{gpu} runs the probe graph.</source>
   <translation>{gpu} executa o grafo de teste.</translation>
  </message>
  <message>
   <source>{model} computes in float32, for which the GPU has no attention kernel.</source>
   <translation>{model} calcula em float32, para o que a GPU não tem núcleo de atenção.</translation>
  </message>
  <message>
   <source>{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.</source>
   <translation>{fault} Use a CPU (--device cpu) ou exporte o checkpoint com --dtype bf16 ou int4.</translation>
  </message>
  <message>
   <source>Export it with --dtype bf16 or int4.</source>
   <translation>Exporte-o com --dtype bf16 ou int4.</translation>
  </message>
  <message>
   <source>{model} does not fit on the GPU: it needs {memory}.</source>
   <translation>{model} não cabe na GPU: precisa de {memory}.</translation>
  </message>
  <message>
   <source>Close programs that use the GPU.</source>
   <translation>Feche os programas que usam a GPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcula em bfloat16, que só funciona em GPU da NVIDIA. {reason} Exporte o checkpoint com --dtype int4 --activations fp32, que funciona na CPU.</translation>
  </message>
  <message>
   <source>{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU.</source>
   <translation>{model} calcula em bfloat16, que só funciona em GPU da NVIDIA. {reason} {fix} Ou exporte o checkpoint com --dtype int4 --activations fp32, que funciona na CPU.</translation>
  </message>
  <message>
   <source>Device {item} is unknown. Choose one of {known}.</source>
   <translation>O dispositivo {item} é desconhecido. Escolha um de {known}.</translation>
  </message>
  <message>
   <source>{file}: does not cover the area. Choose another area or another file.</source>
   <translation>{file}: não cobre a área. Escolha outra área ou outro ficheiro.</translation>
  </message>
  <message>
   <source>{file}: does not overlap {other}. Give layers of the same place.</source>
   <translation>{file}: não se sobrepõe a {other}. Dê camadas do mesmo lugar.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: nenhum píxel válido na área (sem dados, mascarado ou vazio). Escolha outra área ou outro ficheiro.</translation>
  </message>
  <message>
   <source>{file}: no valid pixel in a sample of the area (nodata, masked or empty). Choose another area or another file.</source>
   <translation>{file}: nenhum píxel válido numa amostra da área (sem dados, mascarado ou vazio). Escolha outra área ou outro ficheiro.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of {date}. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Nenhum píxel da área é válido nas camadas de {date}. Escolha outra área ou verifique os valores sem dados e as máscaras das camadas.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the layers of this date. Choose another area, or check nodata and masks of the layers.</source>
   <translation>Nenhum píxel da área é válido nas camadas desta data. Escolha outra área ou verifique os valores sem dados e as máscaras das camadas.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of {date}. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Nenhum píxel da área é válido na camada ({sensor}) de {date}. Escolha outra área ou verifique os valores sem dados e as máscaras da camada.</translation>
  </message>
  <message>
   <source>No pixel of the area is valid in the {sensor} layer of this date. Choose another area, or check nodata and masks of the layer.</source>
   <translation>Nenhum píxel da área é válido na camada ({sensor}) desta data. Escolha outra área ou verifique os valores sem dados e as máscaras da camada.</translation>
  </message>
  <message>
   <source>area: holds no pixel centre of the layers. Choose a larger area.</source>
   <translation>área: não contém o centro de nenhum píxel das camadas. Escolha uma área maior.</translation>
  </message>
  <message>
   <source>area: lies outside {file}. Choose an area inside the layer.</source>
   <translation>área: está fora de {file}. Escolha uma área dentro da camada.</translation>
  </message>
  <message>
   <source>point {point}: lies outside {file}. Choose a point inside the layer.</source>
   <translation>ponto {point}: está fora de {file}. Escolha um ponto dentro da camada.</translation>
  </message>
  <message>
   <source>area in {crs}: has no place in the layers' CRS. Choose an area inside.</source>
   <translation>área em {crs}: não tem lugar no SRC das camadas. Escolha uma área dentro.</translation>
  </message>
  <message>
   <source>point {point}: has no place in the layers' CRS. Choose a point inside the layer.</source>
   <translation>ponto {point}: não tem lugar no SRC das camadas. Escolha um ponto dentro da camada.</translation>
  </message>
  <message>
   <source>area: found no polygon with an extent. Give polygons, not points or lines.</source>
   <translation>área: nenhum polígono com extensão encontrado. Dê polígonos, não pontos nem linhas.</translation>
  </message>
  <message>
   <source>area {bounds}: expected minx &lt; maxx and miny &lt; maxy. Swap the values.</source>
   <translation>área {bounds}: espera-se minx &lt; maxx e miny &lt; maxy. Troque os valores.</translation>
  </message>
  <message>
   <source>area: a polygon cannot be read ({problem}). Check the area file.</source>
   <translation>área: não se consegue ler um polígono ({problem}). Verifique o ficheiro da área.</translation>
  </message>
  <message>
   <source>area: the CRS {crs} is not known. Give it as EPSG:n, or as WKT.</source>
   <translation>área: o SRC {crs} não é conhecido. Dê-o como EPSG:n ou em WKT.</translation>
  </message>
  <message>
   <source>area in {crs}: the layers have no CRS. Give the area in pixel coordinates without a CRS, or assign a CRS to the layers.</source>
   <translation>área em {crs}: as camadas não têm SRC. Dê a área em coordenadas de píxel sem SRC ou atribua um SRC às camadas.</translation>
  </message>
  <message>
   <source>{file}: has no CRS, while {other} has one, so they cannot be aligned. Assign its CRS (QGIS: Layer &gt; Set CRS, then export).</source>
   <translation>{file}: não tem SRC e {other} tem, por isso não podem ser alinhados. Atribua-lhe o SRC (QGIS: Camada &gt; Definir SRC, depois exportar).</translation>
  </message>
  <message>
   <source>{file}: has no CRS and another grid ({height} x {width} pixels) than {other} ({other_height} x {other_width}). Assign a CRS to both.</source>
   <translation>{file}: não tem SRC e tem uma grelha ({height} x {width} píxeis) diferente da de {other} ({other_height} x {other_width}). Atribua um SRC a ambos.</translation>
  </message>
  <message>
   <source>The question is empty. Ask something, for example: How much of the area is water?</source>
   <translation>A pergunta está vazia. Pergunte algo, por exemplo: How much of the area is water?</translation>
  </message>
  <message>
   <source>The question has {count} characters, at most {most} are read. Ask a shorter question.</source>
   <translation>A pergunta tem {count} caracteres; são lidos no máximo {most}. Faça uma pergunta mais curta.</translation>
  </message>
  <message>
   <source>The question takes {count} tokens, {model} reads at most {most}. Ask a shorter question.</source>
   <translation>A pergunta ocupa {count} tokens; {model} lê no máximo {most}. Faça uma pergunta mais curta.</translation>
  </message>
  <message>
   <source>The question names {count} learned classes beside others. Ask for fewer at once.</source>
   <translation>A pergunta nomeia {count} classes aprendidas além de outras. Pergunte por menos de cada vez.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned with {bundle}, the model is {model} {version}, whose features differ. Choose that model, or learn the class again.</source>
   <translation>A classe «{learned}» foi aprendida com {bundle}, o modelo é {model} {version}, cujas características diferem. Escolha aquele modelo ou aprenda a classe de novo.</translation>
  </message>
  <message>
   <source>{folder}: {model} has no pixel features to learn from. Use TerraScope Lite.</source>
   <translation>{folder}: {model} não tem características de píxel de que aprender. Use o TerraScope Lite.</translation>
  </message>
  <message>
   <source>{count} labelled places of the class lie in valid pixels, expected at least {least}, 2 pixels or more apart. Add labels where the layers have data.</source>
   <translation>{count} lugares etiquetados da classe caem em píxeis válidos; esperam-se pelo menos {least}, a 2 píxeis ou mais uns dos outros. Adicione etiquetas onde as camadas tenham dados.</translation>
  </message>
  <message>
   <source>{count} labelled places of anything else lie in valid pixels, expected at least {least}. Label some, or let the background be drawn at random.</source>
   <translation>{count} lugares etiquetados de tudo o resto caem em píxeis válidos; esperam-se pelo menos {least}. Etiquete alguns ou deixe que o fundo seja escolhido ao acaso.</translation>
  </message>
  <message>
   <source>The labels of the class and of the rest cannot be told apart in these layers: on places left out the guess was worse than chance. Check the labels, add more, or choose another date or sensor.</source>
   <translation>As etiquetas da classe e do resto não se distinguem nestas camadas: em lugares deixados de fora a previsão foi pior do que o acaso. Verifique as etiquetas, adicione mais ou escolha outra data ou outro sensor.</translation>
  </message>
  <message>
   <source>Label {number} is a {shape}, expected a point or a polygon. Leave it out.</source>
   <translation>A etiqueta {number} é um {shape}, espera-se um ponto ou um polígono. Retire-a.</translation>
  </message>
  <message>
   <source>The labels have a CRS and the layers have none. Give the labels in pixels, without a CRS.</source>
   <translation>As etiquetas têm um SRC e as camadas não. Dê as etiquetas em píxeis, sem SRC.</translation>
  </message>
  <message>
   <source>Label {number} cannot be read ({problem}). Check the labels.</source>
   <translation>Não se consegue ler a etiqueta {number} ({problem}). Verifique as etiquetas.</translation>
  </message>
  <message>
   <source>The CRS {crs} of the labels is not known ({problem}). Give an EPSG code.</source>
   <translation>O SRC {crs} das etiquetas não é conhecido ({problem}). Dê um código EPSG.</translation>
  </message>
  <message>
   <source>The expected share of {learned} is {share:g} of the area, expected {least:g} to {most:g}. Give another.</source>
   <translation>A proporção esperada de {learned} é {share:g} da área, espera-se de {least:g} a {most:g}. Dê outra.</translation>
  </message>
  <message>
   <source>The class name '{learned}' cannot be used in questions. Give one to {most} characters: letters, digits, single spaces, hyphens, beginning with a letter.</source>
   <translation>O nome de classe «{learned}» não pode ser usado em perguntas. Dê um de 1 a {most} caracteres: letras, algarismos, espaços simples, hífenes, começando por uma letra.</translation>
  </message>
  <message>
   <source>The memory is not enough for this run. Choose a smaller area, or close other programs.</source>
   <translation>A memória não chega para esta execução. Escolha uma área menor ou feche outros programas.</translation>
  </message>
  <message>
   <source>The area of {height} x {width} pixels needs about {needed:.2f} GB of memory, {allowed:.2f} GB are allowed. Choose a smaller area, or close other programs.</source>
   <translation>A área de {height} x {width} píxeis precisa de cerca de {needed:.2f} GB de memória, são permitidos {allowed:.2f} GB. Escolha uma área menor ou feche outros programas.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or use TerraScope Lite.</source>
   <translation>{model} precisa de {memory}. Feche outros programas ou use o TerraScope Lite.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4, which takes about a third.</source>
   <translation>{model} precisa de {memory}. Feche outros programas ou exporte o checkpoint com --dtype int4, que ocupa cerca de um terço.</translation>
  </message>
  <message>
   <source>{model} needs {memory}. Close other programs, or export the checkpoint with --dtype int4 --activations fp32, which takes the least on a CPU.</source>
   <translation>{model} precisa de {memory}. Feche outros programas ou exporte o checkpoint com --dtype int4 --activations fp32, que é o que menos ocupa na CPU.</translation>
  </message>
  <message>
   <source>The area needs {needed:.1f} GB of temporary disk space, {free:.1f} GB are free. Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>A área precisa de {needed:.1f} GB de espaço temporário em disco, estão livres {free:.1f} GB. Liberte espaço, aponte TMPDIR para outro disco ou escolha uma área menor.</translation>
  </message>
  <message>
   <source>{folder} is full after {written} MiB of features ({problem}). Free space, set TMPDIR to another disk, or choose a smaller area.</source>
   <translation>{folder} está cheio após {written} MiB de características ({problem}). Liberte espaço, aponte TMPDIR para outro disco ou escolha uma área menor.</translation>
  </message>
  <message>
   <source>No folder for temporary files can be written to. Free space, or set TMPDIR to another disk.</source>
   <translation>Não se consegue escrever em nenhuma pasta de ficheiros temporários. Liberte espaço ou aponte TMPDIR para outro disco.</translation>
  </message>
  <message>
   <source>The temporary file of features was cut short by another program. Ask again.</source>
   <translation>Outro programa truncou o ficheiro temporário de características. Pergunte de novo.</translation>
  </message>
  <message>
   <source>{folder}: is a file, expected a folder for the output. Choose another.</source>
   <translation>{folder}: é um ficheiro, espera-se uma pasta para os resultados. Escolha outra.</translation>
  </message>
  <message>
   <source>{folder}: a file found where a folder is expected; name another output folder.</source>
   <translation>{folder}: há um ficheiro onde se espera uma pasta; indique outra pasta de saída.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose another output folder.</source>
   <translation>{file}: não pode ser escrito ({problem}); nada ficou para trás. Escolha outra pasta de saída.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Free some space ({free:.1f} MB left) or choose another output folder.</source>
   <translation>{file}: não pode ser escrito ({problem}); nada ficou para trás. Liberte espaço (restam {free:.1f} MB) ou escolha outra pasta de saída.</translation>
  </message>
  <message>
   <source>{file}: cannot be written ({problem}); nothing was left behind. Choose an output folder you may write to.</source>
   <translation>{file}: não pode ser escrito ({problem}); nada ficou para trás. Escolha uma pasta de saída onde possa escrever.</translation>
  </message>
  <message>
   <source>{file} has more than {most} bytes. Keep its weights in a listed .data file.</source>
   <translation>{file} tem mais de {most} bytes. Guarde os seus pesos num ficheiro .data da lista.</translation>
  </message>
  <message>
   <source>{file} is not an ONNX graph: it has no operators. Get an intact bundle.</source>
   <translation>{file} não é um grafo ONNX: não tem operadores. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has ONNX IR version {version}, expected {least} to {most}.</source>
   <translation>{file} tem a versão {version} da IR do ONNX, esperava-se de {least} a {most}.</translation>
  </message>
  <message>
   <source>{file} defines {count} functions of its own, expected none. Export it inlined.</source>
   <translation>{file} define {count} funções próprias, não se esperava nenhuma. Exporte-o com elas expandidas.</translation>
  </message>
  <message>
   <source>{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: uma saída de {operator} não tem nome, esperavam-se todos. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.</source>
   <translation>{file}: uma entrada de {operator} não tem nome, esperavam-se todos. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.</source>
   <translation>{file} lê pesos de {item}, que o pacote não enumera. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.</source>
   <translation>{file} lê os bytes {start} a {end} de {item}, que tem {size}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} is not an intact ONNX graph ({problem}). Get an intact bundle.</source>
   <translation>{file} não é um grafo ONNX intacto ({problem}). Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} needs operator set {item} {version}, expected at most {most}.</source>
   <translation>{file} precisa do conjunto de operadores {item} {version}, esperava-se no máximo {most}.</translation>
  </message>
  <message>
   <source>{file} needs the operator {domain}.{operator}, which is not built in. Export without it.</source>
   <translation>{file} precisa do operador {domain}.{operator}, que não está integrado. Exporte sem ele.</translation>
  </message>
  <message>
   <source>{file} has the operator {operator}, which may never end. Export the graph without loops.</source>
   <translation>{file} tem o operador {operator}, que pode nunca acabar. Exporte o grafo sem ciclos.</translation>
  </message>
  <message>
   <source>{file}: weights in {item} have the offset {found}. Get an intact bundle.</source>
   <translation>{file}: os pesos em {item} têm o deslocamento {found}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.</source>
   <translation>{file} é {dtype} {shape}, o manifesto diz {named} {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.</source>
   <translation>{file} tem linhas de {count} números, o descodificador lê {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has {count} rows, asked for {asked}. Get an intact bundle.</source>
   <translation>{file} tem {count} linhas, foi pedida {asked}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has NaN or infinite numbers. Get an intact bundle.</source>
   <translation>{file} tem números NaN ou infinitos. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} is not a table of numbers ({problem}). Get an intact bundle.</source>
   <translation>{file} não é uma tabela de números ({problem}). Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: the sequence grew past {most} positions. Ask a shorter question.</source>
   <translation>{file}: a sequência passou das {most} posições. Faça uma pergunta mais curta.</translation>
  </message>
  <message>
   <source>{file}: logits {logits} and hidden {hidden}, expected one row each.</source>
   <translation>{file}: logits {logits} e estado {hidden}, esperava-se uma linha de cada.</translation>
  </message>
  <message>
   <source>{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.</source>
   <translation>{folder} precisa de onnxruntime {needed} (pelo menos 1.26), encontrou-se {found}. Atualize o motor.</translation>
  </message>
  <message>
   <source>{file} has the shape {shape}, expected {rows} rows of numbers.</source>
   <translation>{file} tem a forma {shape}, esperavam-se {rows} linhas de números.</translation>
  </message>
  <message>
   <source>{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.</source>
   <translation>{folder}: o descodificador dá {count} logits para {tokens} tokens. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: field graphs has no {role}. Use another bundle.</source>
   <translation>{file}: ao campo graphs falta {role}. Use outro pacote.</translation>
  </message>
  <message>
   <source>{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.</source>
   <translation>{file}: o campo min_onnxruntime é {found}, esperava-se por exemplo '1.26'.</translation>
  </message>
  <message>
   <source>{file} runs on {provider}, expected {expected}. Use --device cpu.</source>
   <translation>{file} executa em {provider}, esperava-se {expected}. Use a CPU (--device cpu).</translation>
  </message>
  <message>
   <source>{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle.</source>
   <translation>{folder}: {item} têm a forma {one} de uma vez e {other} aos pedaços. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.</source>
   <translation>{folder}: {item} diferem {share:.2g} entre de uma vez e aos pedaços. Atualize o onnxruntime.</translation>
  </message>
  <message>
   <source>{file} does not run ({problem}). Use another bundle.</source>
   <translation>{file} não executa ({problem}). Use outro pacote.</translation>
  </message>
  <message>
   <source>{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.</source>
   <translation>{file}: a saída {item} tem {count} números NaN ou infinitos em {size}. Use outro pacote.</translation>
  </message>
  <message>
   <source>{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.</source>
   <translation>{file} precisa de mais memória do que há ({problem}). Feche programas ou escolha uma área menor.</translation>
  </message>
  <message>
   <source>{file} has names that are no text ({problem}). Get an intact bundle.</source>
   <translation>{file} tem nomes que não são texto ({problem}). Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has no token {mark}. Get an intact bundle.</source>
   <translation>{file} não tem o token {mark}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} is not a tokenizer ({problem}). Get an intact bundle.</source>
   <translation>{file} não é um tokenizador ({problem}). Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of its family. Update the plugin or the bundle.</source>
   <translation>{folder}: o campo prompt.template é {found}, esperava-se {lite} ou {full} num pacote da sua família. Atualize o módulo ou o pacote.</translation>
  </message>
  <message>
   <source>mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.</source>
   <translation>mask_decoder: máscaras de forma {shape}, esperava-se {expected}. Instale o pacote de novo, ou outro.</translation>
  </message>
  <message>
   <source>{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.</source>
   <translation>{file} encontra {count} {item} no prompt, esperavam-se {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: nomes de {kind}: {found}; o manifesto diz {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.</source>
   <translation>{file}: a {kind} {item} é {found}, o manifesto diz {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: a {kind} {item} tem {count} eixos, o manifesto {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.</source>
   <translation>{file}: a {kind} {item} tem a forma {shape}, o manifesto {expected}. Obtenha um pacote intacto.</translation>
  </message>
  <message>
   <source>input</source>
   <translation>entrada</translation>
  </message>
  <message>
   <source>output</source>
   <translation>saída</translation>
  </message>
  <message>
   <source>{file}: no such file. Check the path.</source>
   <translation>{file}: ficheiro inexistente. Verifique o caminho.</translation>
  </message>
  <message>
   <source>{file}: expected a raster file, found a folder or a device.</source>
   <translation>{file}: esperava-se um ficheiro raster, encontrou-se uma pasta ou um dispositivo.</translation>
  </message>
  <message>
   <source>{file}: not a local raster file. Download or export it first.</source>
   <translation>{file}: não é um ficheiro raster local. Descarregue-o ou exporte-o primeiro.</translation>
  </message>
  <message>
   <source>{file}: cannot be opened ({problem}). Check its permissions.</source>
   <translation>{file}: não pode ser aberto ({problem}). Verifique as permissões.</translation>
  </message>
  <message>
   <source>{file}: cannot be read as {driver} ({problem}). Check or re-export it.</source>
   <translation>{file}: não se consegue ler como {driver} ({problem}). Verifique-o ou exporte-o de novo.</translation>
  </message>
  <message>
   <source>{file}: damaged or truncated, it cannot be read ({problem}). Fetch it again.</source>
   <translation>{file}: danificado ou truncado, não pode ser lido ({problem}). Obtenha-o de novo.</translation>
  </message>
  <message>
   <source>{file}: found {found}, expected {readable}. Export it as GeoTIFF.</source>
   <translation>{file}: encontrado {found}, esperado {readable}. Exporte-o como GeoTIFF.</translation>
  </message>
  <message>
   <source>an empty file</source>
   <translation>um ficheiro vazio</translation>
  </message>
  <message>
   <source>a VRT, which leads to other files</source>
   <translation>um VRT, que remete para outros ficheiros</translation>
  </message>
  <message>
   <source>a web service description</source>
   <translation>a descrição de um serviço web</translation>
  </message>
  <message>
   <source>a zip archive (unpack it first)</source>
   <translation>um arquivo zip (descomprima-o primeiro)</translation>
  </message>
  <message>
   <source>XML</source>
   <translation>XML</translation>
  </message>
  <message>
   <source>an unknown format</source>
   <translation>um formato desconhecido</translation>
  </message>
  <message>
   <source>{file}: its metadata names overviews in another file. Remove its .aux.xml or re-export it.</source>
   <translation>{file}: os metadados indicam pirâmides noutro ficheiro. Remova o .aux.xml ou exporte-o de novo.</translation>
  </message>
  <message>
   <source>{file}: expected overviews or a mask as TIFF, found something else. Remove it.</source>
   <translation>{file}: esperavam-se pirâmides ou uma máscara em TIFF, encontrou-se outra coisa. Remova-o.</translation>
  </message>
  <message>
   <source>{file}: the data file beside this ENVI header is missing. Give the data file.</source>
   <translation>{file}: falta o ficheiro de dados junto deste cabeçalho ENVI. Indique o ficheiro de dados.</translation>
  </message>
  <message>
   <source>{file}: holds no raster bands. Choose another file.</source>
   <translation>{file}: não contém bandas raster. Escolha outro ficheiro.</translation>
  </message>
  <message>
   <source>{file}: holds {count} bands, at most {most} are read. Export the bands you need.</source>
   <translation>{file}: contém {count} bandas; são lidas no máximo {most}. Exporte as bandas necessárias.</translation>
  </message>
  <message>
   <source>{file}: found complex samples (SLC), expected detected intensity. Export sigma0 or gamma0.</source>
   <translation>{file}: encontradas amostras complexas (SLC), esperada intensidade detetada. Exporte sigma0 ou gamma0.</translation>
  </message>
  <message>
   <source>{file}: found a colour table (a class map), expected measured bands. Choose the image itself.</source>
   <translation>{file}: encontrada uma tabela de cores (um mapa de classes), esperadas bandas medidas. Escolha a própria imagem.</translation>
  </message>
  <message>
   <source>{file}: its position is given by ground control points only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: a posição só é dada por pontos de controlo, espera-se uma grelha afim. Reprojete primeiro (QGIS: Raster &gt; Projeções &gt; Reprojetar, ou gdalwarp).</translation>
  </message>
  <message>
   <source>{file}: its position is given by RPCs only, expected an affine grid. Warp it first (QGIS: Raster &gt; Projections &gt; Warp, or gdalwarp).</source>
   <translation>{file}: a posição só é dada por RPC, espera-se uma grelha afim. Reprojete primeiro (QGIS: Raster &gt; Projeções &gt; Reprojetar, ou gdalwarp).</translation>
  </message>
  <message>
   <source>{folder}: holds {one} and {other} for {channel}. Give one product per folder.</source>
   <translation>{folder}: contém {one} e {other} para {channel}. Dê um só produto por pasta.</translation>
  </message>
  <message>
   <source>{folder}: holds more than {most} raster files. Give one product's folder.</source>
   <translation>{folder}: contém mais de {most} ficheiros raster. Dê a pasta de um só produto.</translation>
  </message>
  <message>
   <source>{folder}: holds {count} products ({names}). Give the folder of each.</source>
   <translation>{folder}: contém {count} produtos ({names}). Dê a pasta de cada um.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected optical bands. Give the folder as SAR.</source>
   <translation>{folder}: encontrado {found}, esperadas bandas óticas. Dê a pasta como SAR.</translation>
  </message>
  <message>
   <source>{folder}: found {found}, expected sar bands. Give the folder as optical.</source>
   <translation>{folder}: encontrado {found}, esperadas bandas SAR. Dê a pasta como ótica.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band ({names}), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: nenhum ficheiro com nome de banda ({names}); esperavam-se bandas ({sensor}) como {example}. Dê-lhes nome ou indique o próprio raster.</translation>
  </message>
  <message>
   <source>{folder}: found no file named after a band (no raster), expected {sensor} bands such as {example}. Name them, or give the raster itself.</source>
   <translation>{folder}: nenhum raster com nome de banda; esperavam-se bandas ({sensor}) como {example}. Dê-lhes nome ou indique o próprio raster.</translation>
  </message>
  <message>
   <source>{file}: the path has {count} characters, Windows takes {most}. Move the file to a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{file}: o caminho tem {count} caracteres, o Windows aceita {most}. Mova o ficheiro para uma pasta com um caminho mais curto ou ative os caminhos longos no Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{folder}: has {count} characters, Windows takes {most} beside those of the files in it. Choose a folder with a shorter path, or enable long paths in Windows (LongPathsEnabled).</source>
   <translation>{folder}: tem {count} caracteres, o Windows aceita {most} além dos dos ficheiros nela contidos. Escolha uma pasta com um caminho mais curto ou ative os caminhos longos no Windows (LongPathsEnabled).</translation>
  </message>
  <message>
   <source>{file}: the meaning of its {count} bands is unknown (no names, wavelengths or known order). Pass the bands in file order, such as {example}, with - for a band to skip.</source>
   <translation>{file}: não se conhece o significado das suas {count} bandas (sem nomes, comprimentos de onda ou ordem conhecida). Indique as bandas pela ordem do ficheiro, por exemplo {example}, com - para omitir uma banda.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (no name). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: não se conhece o significado da sua única banda (sem nome). Dê o ficheiro de uma banda ou diga o que é, por exemplo {example}.</translation>
  </message>
  <message>
   <source>{file}: the meaning of its one band is unknown (it is named after {band}, which measures no {sensor} band). Give the file of a band, or say what it is, such as {example}.</source>
   <translation>{file}: não se conhece o significado da sua única banda (tem o nome de {band}, que não mede nenhuma banda do tipo {sensor}). Dê o ficheiro de uma banda ou diga o que é, por exemplo {example}.</translation>
  </message>
  <message>
   <source>{file}: {given} band names were given ({names}), the file has {count} bands. Give one name per band in file order, - to skip.</source>
   <translation>{file}: foram dados {given} nomes de bandas ({names}), o ficheiro tem {count} bandas. Dê um nome por banda pela ordem do ficheiro, - para omitir.</translation>
  </message>
  <message>
   <source>{file}: the band name '{band}' is not known. Use B1 to B12, B8A, or one of {known}.</source>
   <translation>{file}: o nome de banda «{band}» não é conhecido. Use B1 a B12, B8A ou um destes: {known}.</translation>
  </message>
  <message>
   <source>{file}: {channels} is found in more than one band (by {source}). Pass the bands in file order, with - for those to skip.</source>
   <translation>{file}: {channels} encontra-se em mais de uma banda (segundo: {source}). Indique as bandas pela ordem do ficheiro, com - para as que se omitem.</translation>
  </message>
  <message>
   <source>{file}: given as sar, found {found} (by {source}), expected VV, VH, HH or HV. Give the file as optical.</source>
   <translation>{file}: dado como SAR, encontrado {found} (segundo: {source}), esperado VV, VH, HH ou HV. Dê o ficheiro como ótico.</translation>
  </message>
  <message>
   <source>{file}: given as optical, found {found} (by {source}), expected optical bands. Give the file as SAR.</source>
   <translation>{file}: dado como ótico, encontrado {found} (segundo: {source}), esperadas bandas óticas. Dê o ficheiro como SAR.</translation>
  </message>
  <message>
   <source>{file}: band names can be given for a single file only. Give the files one by one.</source>
   <translation>{file}: só se podem dar nomes de bandas para um único ficheiro. Dê os ficheiros um a um.</translation>
  </message>
  <message>
   <source>{file}: found one optical band ({channel}), expected at least two, such as green and red. Add the files of the other bands.</source>
   <translation>{file}: encontrada uma banda ótica ({channel}), esperadas pelo menos duas, como verde e vermelho. Adicione os ficheiros das outras bandas.</translation>
  </message>
  <message>
   <source>The {sensor} layer has the bands {found}; {model} needs {needed}. Name the bands with --bands or choose another layer.</source>
   <translation>A camada ({sensor}) tem as bandas {found}; {model} precisa de {needed}. Dê nome às bandas (--bands) ou escolha outra camada.</translation>
  </message>
  <message>
   <source>{model} reads {sensors} layers, found a {sensor} one. Use another model.</source>
   <translation>{model} lê camadas do tipo {sensors}, foi encontrada uma do tipo {sensor}. Use outro modelo.</translation>
  </message>
  <message>
   <source>{file}: the date is unknown and decides the order of the {sensor} images. Pass a date for: {names}.</source>
   <translation>{file}: a data é desconhecida e decide a ordem das imagens ({sensor}). Indique uma data para: {names}.</translation>
  </message>
  <message>
   <source>{file}: has no {date}; it holds {first} to {last}, {count} dates. Give one of them, or none for all.</source>
   <translation>{file}: não tem {date}; contém {count} datas, de {first} a {last}. Dê uma delas, ou nenhuma para todas.</translation>
  </message>
  <message>
   <source>{file}: given twice. Give each file once, with one role.</source>
   <translation>{file}: dado duas vezes. Dê cada ficheiro uma vez, com uma função.</translation>
  </message>
  <message>
   <source>{file}: holds nothing to read as {sensor}. Choose another.</source>
   <translation>{file}: não contém nada para ler como {sensor}. Escolha outro.</translation>
  </message>
  <message>
   <source>no raster was given. Give at least one optical or SAR file.</source>
   <translation>não foi dado nenhum raster. Dê pelo menos um ficheiro ótico ou SAR.</translation>
  </message>
  <message>
   <source>{file}: values from {lowest:.4g} to {highest:.4g} fit no known scale, expected reflectance 0-1, 0-255 or x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: os valores de {lowest:.4g} a {highest:.4g} não correspondem a nenhuma escala conhecida, espera-se reflectância 0-1, 0-255 ou × 10000. Defina escala e deslocamento no ficheiro (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: found a PlanetScope AnalyticMS without _SR, which holds radiance, expected reflectance. Take the scene's AnalyticMS_SR, or set the reflectanceCoefficients of its metadata as scales (gdal_edit -scale).</source>
   <translation>{file}: encontrado um AnalyticMS PlanetScope sem _SR, que contém radiância, espera-se reflectância. Use o AnalyticMS_SR da cena ou defina como escalas os reflectanceCoefficients dos metadados (gdal_edit -scale).</translation>
  </message>
  <message>
   <source>{file}: integers up to {highest:.0f} without a scale, expected reflectance x 10000. Set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: inteiros até {highest:.0f} sem escala, espera-se reflectância × 10000. Defina escala e deslocamento no ficheiro (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: given as optical, found values around {middle:.1f} as of radar in dB. Give it as SAR.</source>
   <translation>{file}: dado como ótico, encontrados valores à volta de {middle:.1f} como de radar em dB. Dê-o como SAR.</translation>
  </message>
  <message>
   <source>{file}: scale {gain:g} and offset {offset:g} in the file give a median of {middle:.4g}, expected reflectance 0-1. Correct the tags.</source>
   <translation>{file}: a escala {gain:g} e o deslocamento {offset:g} do ficheiro dão uma mediana de {middle:.4g}, espera-se reflectância 0-1. Corrija as etiquetas.</translation>
  </message>
  <message>
   <source>{file}: {dtype} values around {middle:.4g} are neither dB nor linear backscatter (not calibrated?). Calibrate to sigma0 or gamma0, or set scale and offset in the file.</source>
   <translation>{file}: valores {dtype} à volta de {middle:.4g} não são nem dB nem retrodispersão linear (não calibrados?). Calibre para sigma0 ou gamma0, ou defina escala e deslocamento no ficheiro.</translation>
  </message>
  <message>
   <source>{file}: found a raw radar band of the Copernicus Browser in {dtype}, which cuts off calm water and bright places, expected float32. Download it again as TIFF with 32 bits.</source>
   <translation>{file}: encontrada uma banda de radar em bruto do Copernicus Browser em {dtype}, que corta águas calmas e lugares brilhantes, espera-se float32. Descarregue-a de novo como TIFF de 32 bits.</translation>
  </message>
  <message>
   <source>{file}: found int8 samples, expected backscatter in dB or linear power. Export as float.</source>
   <translation>{file}: encontradas amostras int8, espera-se retrodispersão em dB ou potência linear. Exporte em vírgula flutuante.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as its names say, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valores à volta de {middle:.4g} não são «{named}» como dizem os nomes, esperam-se {low:g} a {high:g} dB. Calibre para sigma0 ou gamma0, ou defina escala e deslocamento no ficheiro (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>{file}: {unit} was given as the unit of an optical raster. Leave it out.</source>
   <translation>{file}: {unit} foi indicado como unidade de um raster ótico. Omita-a.</translation>
  </message>
  <message>
   <source>{file}: values around {middle:.4g} are no {named} as given, expected {low:g} to {high:g} dB. Calibrate to sigma0 or gamma0, or set scale and offset in the file (gdal_edit -scale, -offset).</source>
   <translation>{file}: valores à volta de {middle:.4g} não são «{named}» como indicado, esperam-se {low:g} a {high:g} dB. Calibre para sigma0 ou gamma0, ou defina escala e deslocamento no ficheiro (gdal_edit -scale, -offset).</translation>
  </message>
  <message>
   <source>no mask says so</source>
   <translation>nenhuma máscara o diz</translation>
  </message>
  <message>
   <source>nothing measures it</source>
   <translation>nada o mede</translation>
  </message>
  <message>
   <source>it names no mask</source>
   <translation>não nomeia nenhuma máscara</translation>
  </message>
  <message>
   <source>it names no two masks</source>
   <translation>não nomeia duas máscaras</translation>
  </message>
  <message>
   <source>it names no two masks of one thing</source>
   <translation>não nomeia duas máscaras de uma mesma coisa</translation>
  </message>
  <message>
   <source>it names no single mask</source>
   <translation>não nomeia uma só máscara</translation>
  </message>
  <message>
   <source>the mask is empty</source>
   <translation>a máscara está vazia</translation>
  </message>
  <message>
   <source>a mask is empty</source>
   <translation>uma máscara está vazia</translation>
  </message>
  <message>
   <source>it is a part of one mask, in another</source>
   <translation>é parte de uma máscara, dentro de outra</translation>
  </message>
  <message>
   <source>what is left over is not measured</source>
   <translation>o que sobra não está medido</translation>
  </message>
  <message>
   <source>it speaks of each part of the mask</source>
   <translation>fala de cada parte da máscara</translation>
  </message>
  <message>
   <source>it is a difference from something</source>
   <translation>é uma diferença em relação a algo</translation>
  </message>
  <message>
   <source>the sentence only supposes it</source>
   <translation>a frase apenas o supõe</translation>
  </message>
  <message>
   <source>it is the share of something else than the area</source>
   <translation>é a parte de algo diferente da área</translation>
  </message>
  <message>
   <source>it may be told of each of the masks or of all together</source>
   <translation>pode dizer-se de cada máscara ou de todas juntas</translation>
  </message>
  <message>
   <source>it is told of a place where the mask does not lie, or only in part</source>
   <translation>diz-se de um lugar onde a máscara não está, ou só em parte</translation>
  </message>
  <message>
   <source>connected parts</source>
   <translation>partes ligadas</translation>
  </message>
  <message>
   <source>one size in percent of the other</source>
   <translation>um tamanho em percentagem do outro</translation>
  </message>
  <message>
   <source>valid pixels</source>
   <translation>píxeis válidos</translation>
  </message>
  <message>
   <source>area of the valid pixels</source>
   <translation>superfície dos píxeis válidos</translation>
  </message>
  <message>
   <source>a share of a mask, of what is not said</source>
   <translation>uma parte de uma máscara, não se diz de quê</translation>
  </message>
  <message>
   <source>what is gone has no mask</source>
   <translation>o que desapareceu não tem máscara</translation>
  </message>
  <message>
   <source>area of the change</source>
   <translation>superfície da mudança</translation>
  </message>
  <message>
   <source>it is not told how much it changed</source>
   <translation>não se diz quanto mudou</translation>
  </message>
  <message>
   <source>no amount of change</source>
   <translation>nenhuma quantidade de mudança</translation>
  </message>
  <message>
   <source>later minus earlier</source>
   <translation>depois menos antes</translation>
  </message>
  <message>
   <source>of the mask before</source>
   <translation>da máscara anterior</translation>
  </message>
  <message>
   <source>ratio of areas</source>
   <translation>razão das superfícies</translation>
  </message>
  <message>
   <source>difference of areas</source>
   <translation>diferença das superfícies</translation>
  </message>
  <message>
   <source>there is nothing to compare it with</source>
   <translation>não há nada com que o comparar</translation>
  </message>
  <message>
   <source>it is no clear place</source>
   <translation>não é um lugar claro</translation>
  </message>
  <message>
   <source>its mark stands behind the name of another class</source>
   <translation>a sua marca está após o nome de outra classe</translation>
  </message>
  <message>
   <source>it is told of a change</source>
   <translation>é dito de uma mudança</translation>
  </message>
  <message>
   <source>it speaks of another number of parts</source>
   <translation>fala de outro número de partes</translation>
  </message>
  <message>
   <source>the masks have no date</source>
   <translation>as máscaras não têm data</translation>
  </message>
  <message>
   <source>the sentence repeats what others say</source>
   <translation>a frase repete o que outros dizem</translation>
  </message>
  <message>
   <source>the sentence excepts something</source>
   <translation>a frase excetua algo</translation>
  </message>
  <message>
   <source>it is told per time</source>
   <translation>diz-se por unidade de tempo</translation>
  </message>
  <message>
   <source>it is told of another time</source>
   <translation>diz-se de outro momento</translation>
  </message>
  <message>
   <source>the mask that it is told of is of another date</source>
   <translation>a máscara de que se diz é de outra data</translation>
  </message>
  <message>
   <source>it is too close to tell</source>
   <translation>a diferença é pequena demais para decidir</translation>
  </message>
  <message>
   <source>the sentence denies it</source>
   <translation>a frase nega-o</translation>
  </message>
  <message>
   <source>it is not plainly said of this mask</source>
   <translation>não se diz claramente desta máscara</translation>
  </message>
  <message>
   <source>it speaks of one part of the mask</source>
   <translation>fala de uma parte da máscara</translation>
  </message>
  <message>
   <source>it is told of an earlier time</source>
   <translation>diz-se de um momento anterior</translation>
  </message>
  <message>
   <source>it is told of a later time</source>
   <translation>diz-se de um momento posterior</translation>
  </message>
  <message>
   <source>side of a pixel</source>
   <translation>lado de um píxel</translation>
  </message>
  <message>
   <source>the grid has no ground size</source>
   <translation>a grelha não tem tamanho no terreno</translation>
  </message>
  <message>
   <source>area of a pixel</source>
   <translation>superfície de um píxel</translation>
  </message>
  <message>
   <source>it is told from elsewhere</source>
   <translation>diz-se a partir de outro lugar</translation>
  </message>
  <message>
   <source>it speaks of several things at once</source>
   <translation>fala de várias coisas ao mesmo tempo</translation>
  </message>
  <message>
   <source>the calculation is wrong</source>
   <translation>o cálculo está errado</translation>
  </message>
  <message>
   <source>the calculation is right, its numbers were not measured</source>
   <translation>o cálculo está certo, os seus números não foram medidos</translation>
  </message>
  <message>
   <source>its units do not fit</source>
   <translation>as suas unidades não se ajustam</translation>
  </message>
  <message>
   <source>the model should have left it to the host</source>
   <translation>o modelo devia tê-lo deixado ao programa</translation>
  </message>
  <message>
   <source>the text is too long: the rest is not checked</source>
   <translation>o texto é demasiado longo: o resto não é verificado</translation>
  </message>
  <message>
   <source>the sentence is too long: it is not checked</source>
   <translation>a frase é demasiado longa: não é verificada</translation>
  </message>
  <message>
   <source>share of mask {whole} that mask {inner} covers</source>
   <translation>parte da máscara {whole} que a máscara {inner} cobre</translation>
  </message>
  <message>
   <source>only partly: {found}</source>
   <translation>só em parte: {found}</translation>
  </message>
  <message>
   <source>{words} is not understood</source>
   <translation>{words} não se entende</translation>
  </message>
  <message>
   <source>“{words}” is the name of another class</source>
   <translation>«{words}» é o nome de outra classe</translation>
  </message>
  <message>
   <source>“{words}” is not known as a name of the mask</source>
   <translation>«{words}» não é conhecido como nome da máscara</translation>
  </message>
  <message>
   <source>“{words}” may mean several masks</source>
   <translation>«{words}» pode designar várias máscaras</translation>
  </message>
  <message>
   <source>{percent:.1f} % of the half</source>
   <translation>{percent:.1f} % da metade</translation>
  </message>
  <message>
   <source>{percent:.1f} % of it</source>
   <translation>{percent:.1f} % dela</translation>
  </message>
  <message>
   <source>the northern half of the area</source>
   <translation>a metade norte da área</translation>
  </message>
  <message>
   <source>the southern half of the area</source>
   <translation>a metade sul da área</translation>
  </message>
  <message>
   <source>the eastern half of the area</source>
   <translation>a metade leste da área</translation>
  </message>
  <message>
   <source>the western half of the area</source>
   <translation>a metade oeste da área</translation>
  </message>
  <message>
   <source>the north-eastern quarter of the area</source>
   <translation>o quarto nordeste da área</translation>
  </message>
  <message>
   <source>the south-eastern quarter of the area</source>
   <translation>o quarto sudeste da área</translation>
  </message>
  <message>
   <source>the south-western quarter of the area</source>
   <translation>o quarto sudoeste da área</translation>
  </message>
  <message>
   <source>the north-western quarter of the area</source>
   <translation>o quarto noroeste da área</translation>
  </message>
  <message>
   <source>the centre of the area</source>
   <translation>o centro da área</translation>
  </message>
  <message>
   <source>the upper half of the area</source>
   <translation>a metade superior da área</translation>
  </message>
  <message>
   <source>the lower half of the area</source>
   <translation>a metade inferior da área</translation>
  </message>
  <message>
   <source>the left half of the area</source>
   <translation>a metade esquerda da área</translation>
  </message>
  <message>
   <source>the right half of the area</source>
   <translation>a metade direita da área</translation>
  </message>
  <message>
   <source>the upper right quarter of the area</source>
   <translation>o quarto superior direito da área</translation>
  </message>
  <message>
   <source>the lower right quarter of the area</source>
   <translation>o quarto inferior direito da área</translation>
  </message>
  <message>
   <source>the lower left quarter of the area</source>
   <translation>o quarto inferior esquerdo da área</translation>
  </message>
  <message>
   <source>the upper left quarter of the area</source>
   <translation>o quarto superior esquerdo da área</translation>
  </message>
  <message>
   <source>optical image</source>
   <translation>imagem ótica</translation>
  </message>
  <message>
   <source>radar image</source>
   <translation>imagem de radar</translation>
  </message>
  <message>
   <source>{differs} of the answer's {count} statements differ from the masks.</source>
   <translation>{differs} das {count} afirmações da resposta diferem das máscaras.</translation>
  </message>
  <message>
   <source>{unmeasured} of the answer's {count} statements were not measured.</source>
   <translation>{unmeasured} das {count} afirmações da resposta não foram medidas.</translation>
  </message>
  <message>
   <source>All statements of the answer equal the masks.</source>
   <translation>Todas as afirmações da resposta coincidem com as máscaras.</translation>
  </message>
  <message>
   <source>The answer rests on no mask.</source>
   <translation>A resposta não se apoia em nenhuma máscara.</translation>
  </message>
  <message>
   <source>It is not known how often the mask is right: probabilities of {masks} are not calibrated.</source>
   <translation>Não se sabe com que frequência a máscara está certa: as probabilidades não estão calibradas para {masks}.</translation>
  </message>
  <message>
   <source>Probabilities of {masks} are not calibrated: where the model was tested they were off by {points:.0f} points on average, so no bounds are given.</source>
   <translation>As probabilidades não estão calibradas para: {masks}. Onde o modelo foi testado, desviavam-se em média {points:.0f} pontos; por isso não são dados limites.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is expected to overlap the ground by {percent:.0f} %.</source>
   <translation>Espera-se que a máscara {id} («{name}») coincida com o terreno em {percent:.0f} %.</translation>
  </message>
  <message>
   <source>No sign of {name} was found; up to {high:.1f} % would go unseen.</source>
   <translation>«{name}»: nenhum indício encontrado; até {high:.1f} % passariam despercebidos.</translation>
  </message>
  <message>
   <source>The share of {name} may lie anywhere from {low:.1f} to {high:.1f} %.</source>
   <translation>«{name}»: a proporção pode estar em qualquer ponto entre {low:.1f} e {high:.1f} %.</translation>
  </message>
  <message>
   <source>The bounds of {pair} overlap: which of the two is larger is not sure.</source>
   <translation>Os limites sobrepõem-se ({pair}): não é certo qual dos dois é maior.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area has valid pixels.</source>
   <translation>{percent:.0f} % da área tem píxeis válidos.</translation>
  </message>
  <message>
   <source>{percent:.0f} % of {part} has valid pixels.</source>
   <translation>{part}: {percent:.0f} % tem píxeis válidos.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: as nuvens e as suas sombras cobrem {percent:.0f} %.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of {part}.</source>
   <translation>{part}: na primeira data as nuvens e as suas sombras cobrem {percent:.0f} %.</translation>
  </message>
  <message>
   <source>This model does not look for clouds.</source>
   <translation>Este modelo não procura nuvens.</translation>
  </message>
  <message>
   <source>Clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>As nuvens e as suas sombras cobrem {percent:.0f} % da área.</translation>
  </message>
  <message>
   <source>At the first date clouds and their shadows cover {percent:.0f} % of the area.</source>
   <translation>Na primeira data, as nuvens e as suas sombras cobrem {percent:.0f} % da área.</translation>
  </message>
  <message>
   <source>An input is an 8-bit picture, not a measurement.</source>
   <translation>Uma entrada é uma imagem de 8 bits, não uma medição.</translation>
  </message>
  <message>
   <source>Only {percent:.0f} % of the {sensor} pixels have plausible values.</source>
   <translation>Apenas {percent:.0f} % dos píxeis ({sensor}) têm valores plausíveis.</translation>
  </message>
  <message>
   <source>Scores of {sensors} masks are not calibrated: they tell how sure the model is, not how often it is right.</source>
   <translation>As pontuações das máscaras ({sensors}) não estão calibradas: dizem quão seguro está o modelo, não quantas vezes acerta.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, and no pixel comes near the threshold.</source>
   <translation>A máscara {id} («{name}») está vazia e nenhum píxel se aproxima do limiar.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is empty, but some pixels come near the threshold.</source>
   <translation>A máscara {id} («{name}») está vazia, mas alguns píxeis aproximam-se do limiar.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>A máscara {id} («{name}») está traçada com firmeza: pontuação média {score:.2f}; {percent:.0f} % mantém-se quando o limiar se move.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn fairly firmly: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>A máscara {id} («{name}») está traçada com bastante firmeza: pontuação média {score:.2f}; {percent:.0f} % mantém-se quando o limiar se move.</translation>
  </message>
  <message>
   <source>Mask {id} ({name}) is drawn vaguely: mean score {score:.2f}, {percent:.0f} % of it holds when the threshold moves.</source>
   <translation>A máscara {id} («{name}») está traçada vagamente: pontuação média {score:.2f}; {percent:.0f} % mantém-se quando o limiar se move.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that differ from the masks: {differs} of {count}.</source>
   <translation>Afirmações do raciocínio que diferem das máscaras: {differs} de {count}.</translation>
  </message>
  <message>
   <source>Statements of the reasoning that equal the masks: {verified} of {count}; none differs.</source>
   <translation>Afirmações do raciocínio que coincidem com as máscaras: {verified} de {count}; nenhuma difere.</translation>
  </message>
  <message>
   <source>Neither answer nor reasoning states anything that the masks could bear out.</source>
   <translation>Nem a resposta nem o raciocínio afirmam algo que as máscaras possam confirmar.</translation>
  </message>
  <message>
   <source>checked before the mask was corrected</source>
   <translation>verificado antes de a máscara ser corrigida</translation>
  </message>
  <message>
   <source>the mask was corrected</source>
   <translation>a máscara foi corrigida</translation>
  </message>
  <message>
   <source>TerraScope stress test · {time}</source>
   <translation>Teste de esforço do TerraScope · {time}</translation>
  </message>
  <message>
   <source>{question} - TerraScope stress test</source>
   <translation>{question} – Teste de esforço do TerraScope</translation>
  </message>
  <message>
   <source>of the masks kept</source>
   <translation>das máscaras mantidas</translation>
  </message>
  <message>
   <source>of the answers kept</source>
   <translation>das respostas mantidas</translation>
  </message>
  <message>
   <source>distorted runs, {seconds:.0f} s</source>
   <translation>execuções degradadas, {seconds:.0f} s</translation>
  </message>
  <message>
   <source>Clean answer</source>
   <translation>Resposta sem degradação</translation>
  </message>
  <message>
   <source>Clean answers</source>
   <translation>Respostas sem degradação</translation>
  </message>
  <message>
   <source>Tried on {rule}.</source>
   <translation>Experimentado em: {rule}.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Table</source>
   <translation>Tabela</translation>
  </message>
  <message>
   <source>corruption</source>
   <translation>degradação</translation>
  </message>
  <message>
   <source>masks kept</source>
   <translation>máscaras mantidas</translation>
  </message>
  <message>
   <source>answers kept</source>
   <translation>respostas mantidas</translation>
  </message>
  <message>
   <source>answer first changes at</source>
   <translation>a resposta muda a partir de</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nunca</translation>
  </message>
  <message>
   <source>Columns 1 to 5: mean IoU of the masks with those of the clean run, over pixels valid in both. Kept: the mean over the levels, the clean run being 100 %.</source>
   <translation>Colunas 1 a 5: IoU média das máscaras com as da execução sem degradação, nos píxeis válidos em ambas. Mantido: a média dos níveis; a execução sem degradação é 100 %.</translation>
  </message>
  <message>
   <source>An answer changes with its status, option, yes or no, class, or with a number that moves by more than {percent:.0f} %; numbers are not compared where ground leaves the picture (translation, rotation, scaling).</source>
   <translation>Uma resposta muda com o seu estado, opção, sim ou não, classe, ou com um número que se move mais de {percent:.0f} %; os números não se comparam onde terreno sai da imagem (translação, rotação, escala).</translation>
  </message>
  <message>
   <source>The twelve corruptions of REOBench are made with constants of our own and are called REOBench-style.</source>
   <translation>As doze degradações do REOBench são feitas com constantes próprias e dizem-se «ao estilo do REOBench».</translation>
  </message>
  <message>
   <source>Every level</source>
   <translation>Todos os níveis</translation>
  </message>
  <message>
   <source>level</source>
   <translation>nível</translation>
  </message>
  <message>
   <source>what was done</source>
   <translation>o que foi feito</translation>
  </message>
  <message>
   <source>mask</source>
   <translation>máscara</translation>
  </message>
  <message>
   <source>answer</source>
   <translation>resposta</translation>
  </message>
  <message>
   <source>holds</source>
   <translation>mantém-se</translation>
  </message>
  <message>
   <source>status</source>
   <translation>estado</translation>
  </message>
  <message>
   <source>choice</source>
   <translation>opção</translation>
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
   <translation>Não experimentado</translation>
  </message>
  <message>
   <source>{model} ({device}), quick profile, seed {seed}.</source>
   <translation>{model} ({device}), perfil rápido, semente {seed}.</translation>
  </message>
  <message>
   <source>{model} ({device}), full profile, seed {seed}.</source>
   <translation>{model} ({device}), perfil completo, semente {seed}.</translation>
  </message>
  <message>
   <source>Optical layers only.</source>
   <translation>Só camadas óticas.</translation>
  </message>
  <message>
   <source>SAR layers only.</source>
   <translation>Só camadas SAR.</translation>
  </message>
  <message>
   <source>sar</source>
   <translation>SAR</translation>
  </message>
  <message>
   <source>undated</source>
   <translation>sem data</translation>
  </message>
  <message>
   <source>first</source>
   <translation>primeira</translation>
  </message>
  <message>
   <source>change</source>
   <translation>mudança</translation>
  </message>
  <message>
   <source>Against the level of each corruption: mask IoU</source>
   <translation>Segundo o nível de cada degradação: IoU das máscaras</translation>
  </message>
  <message>
   <source>Against the level of each corruption: share of answers that hold</source>
   <translation>Segundo o nível de cada degradação: parte das respostas que se mantêm</translation>
  </message>
  <message>
   <source>the answer holds</source>
   <translation>a resposta mantém-se</translation>
  </message>
  <message>
   <source>the answer changes</source>
   <translation>a resposta muda</translation>
  </message>
  <message>
   <source>clean</source>
   <translation>sem</translation>
  </message>
  <message>
   <source>{percent:.0f} % kept</source>
   <translation>{percent:.0f} % mantido</translation>
  </message>
  <message>
   <source>{percent:.0f} % of answers</source>
   <translation>{percent:.0f} % das respostas</translation>
  </message>
  <message>
   <source>None of the {tried} corruptions tried changes the answer at any level.</source>
   <translation>Nenhuma das {tried} degradações experimentadas muda a resposta em qualquer nível.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}.</source>
   <translation>A resposta muda com: {changes}.</translation>
  </message>
  <message>
   <source>The answer changes with {changes}, and with {more} more of the {tried} corruptions tried.</source>
   <translation>A resposta muda com: {changes}; e com outras {more} das {tried} degradações experimentadas.</translation>
  </message>
  <message>
   <source>It holds at every level of {held} of {tried}.</source>
   <translation>Mantém-se em todos os níveis de {held} de {tried}.</translation>
  </message>
  <message>
   <source>The masks suffer most from {corruption}: {percent:.0f} % of their overlap with the clean masks is kept on average over the levels.</source>
   <translation>As máscaras sofrem mais com: {corruption}; em média dos níveis mantém-se {percent:.0f} % da sua sobreposição com as máscaras sem degradação.</translation>
  </message>
  <message>
   <source>{corruption} ({done})</source>
   <translation>{corruption} ({done})</translation>
  </message>
  <message>
   <source>{corruption} from level {level} of {count} ({done})</source>
   <translation>{corruption} a partir do nível {level} de {count} ({done})</translation>
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
   <translation>contraste -{percent:.0f} %, brilho +{percent:.0f} % da amplitude da banda</translation>
  </message>
  <message>
   <source>standard deviation {percent:.0f} % of the band's range</source>
   <translation>desvio-padrão {percent:.0f} % da amplitude da banda</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the pixels black or saturated</source>
   <translation>{percent:.0f} % dos píxeis pretos ou saturados</translation>
  </message>
  <message>
   <source>standard deviation {strength:g} pixels</source>
   <translation>desvio-padrão {strength:g} píxeis</translation>
  </message>
  <message>
   <source>{strength:.0f} pixels along the track</source>
   <translation>{strength:.0f} píxeis ao longo da trajetória</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the area under unmasked cloud</source>
   <translation>{percent:.0f} % da área sob nuvens não mascaradas</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the blue light from haze</source>
   <translation>{percent:.0f} % da luz azul vinda da neblina</translation>
  </message>
  <message>
   <source>{percent:.0f} % of the rows without data</source>
   <translation>{percent:.0f} % das linhas sem dados</translation>
  </message>
  <message>
   <source>8 bit, quality {strength:.0f}</source>
   <translation>8 bits, qualidade {strength:.0f}</translation>
  </message>
  <message>
   <source>shifted by {percent:.0f} % of the side</source>
   <translation>deslocado {percent:.0f} % do lado</translation>
  </message>
  <message>
   <source>turned by {strength:.0f} degrees</source>
   <translation>rodado {strength:.0f} graus</translation>
  </message>
  <message>
   <source>drawn at {percent:.0f} % of its size</source>
   <translation>desenhado a {percent:.0f} % do seu tamanho</translation>
  </message>
  <message>
   <source>as of {strength:.0f} looks</source>
   <translation>como com {strength:.0f} looks</translation>
  </message>
  <message>
   <source>{strength:+.1f} dB</source>
   <translation>{strength:+.1f} dB</translation>
  </message>
  <message>
   <source>{strength:.0f} fewer</source>
   <translation>{strength:.0f} a menos</translation>
  </message>
  <message>
   <source>{strength:g} pixels between layers</source>
   <translation>{strength:g} píxeis entre camadas</translation>
  </message>
  <message>
   <source>first and last exchanged</source>
   <translation>primeira e última trocadas</translation>
  </message>
  <message>
   <source>date {strength:.0f} of 2 left out</source>
   <translation>data {strength:.0f} de 2 omitida</translation>
  </message>
  <message>
   <source>sensor {strength:.0f} of 2 left out</source>
   <translation>sensor {strength:.0f} de 2 omitido</translation>
  </message>
  <message>
   <source>without {lost}</source>
   <translation>sem {lost}</translation>
  </message>
  <message>
   <source>without the undated image</source>
   <translation>sem a imagem sem data</translation>
  </message>
  <message>
   <source>without SAR</source>
   <translation>sem SAR</translation>
  </message>
  <message>
   <source>without optical</source>
   <translation>sem ótico</translation>
  </message>
  <message>
   <source>{first}; {second}</source>
   <translation>{first}; {second}</translation>
  </message>
  <message>
   <source>the whole area</source>
   <translation>toda a área</translation>
  </message>
  <message>
   <source>the chip of {size} pixels around the clicked point</source>
   <translation>o recorte de {size} píxeis em torno do ponto clicado</translation>
  </message>
  <message>
   <source>{count} of the area's chips of {size} pixels: the one in the middle, then by lot (seed {seed}), each at least half inside the area and valid</source>
   <translation>{count} dos recortes de {size} píxeis da área: o do meio, depois por sorteio (semente {seed}), cada um pelo menos a metade dentro da área e válido</translation>
  </message>
  <message>
   <source>needs an optical layer</source>
   <translation>precisa de uma camada ótica</translation>
  </message>
  <message>
   <source>needs a SAR layer</source>
   <translation>precisa de uma camada SAR</translation>
  </message>
  <message>
   <source>needs a layer of the chosen sensor</source>
   <translation>precisa de uma camada do sensor escolhido</translation>
  </message>
  <message>
   <source>needs two layers</source>
   <translation>precisa de duas camadas</translation>
  </message>
  <message>
   <source>needs two dates</source>
   <translation>precisa de duas datas</translation>
  </message>
  <message>
   <source>needs optical and SAR layers</source>
   <translation>precisa de camadas óticas e SAR</translation>
  </message>
  <message>
   <source>no level fits these layers</source>
   <translation>nenhum nível se ajusta a estas camadas</translation>
  </message>
  <message>
   <source>{corruption} {reason}</source>
   <translation>{corruption} {reason}</translation>
  </message>
  <message>
   <source>No corruption can be applied to these layers: {reasons}. Choose others, or other layers.</source>
   <translation>Nenhuma degradação pode ser aplicada a estas camadas: {reasons}. Escolha outras, ou outras camadas.</translation>
  </message>
  <message>
   <source>{corruption}: no level fits these layers. Choose other corruptions or layers.</source>
   <translation>{corruption}: nenhum nível se ajusta a estas camadas. Escolha outras degradações ou camadas.</translation>
  </message>
  <message>
   <source>None of {count} chips of the area has a valid pixel. Choose a smaller area.</source>
   <translation>Nenhum dos {count} recortes da área tem um píxel válido. Escolha uma área menor.</translation>
  </message>
  <message>
   <source>{file}: {warning}</source>
   <translation>{file}: {warning}</translation>
  </message>
  <message>
   <source>{file} and {more} more: {warning}</source>
   <translation>{file} e mais {more}: {warning}</translation>
  </message>
  <message>
   <source>{file}: {channels} does not cover the area and is left out</source>
   <translation>{file}: fora da área e por isso excluído: {channels}</translation>
  </message>
  <message>
   <source>{file}: {date} has no valid pixel in the area and is left out</source>
   <translation>{file}: {date} não tem nenhum píxel válido na área e fica de fora</translation>
  </message>
  <message>
   <source>its name says the month {month} only; it is dated {date}</source>
   <translation>o nome indica apenas o mês {month}; é-lhe atribuída a data {date}</translation>
  </message>
  <message>
   <source>dated {date} by TIFFTAG_DATETIME, which may be the day the file was written; pass the date if so</source>
   <translation>datado de {date} por TIFFTAG_DATETIME, que pode ser o dia em que o ficheiro foi escrito; se for o caso, indique a data</translation>
  </message>
  <message>
   <source>bands 1 to 11 without 8A and 12 are taken as Landsat 8's; pass the bands if not</source>
   <translation>as bandas 1 a 11 sem 8A nem 12 são tomadas pelas do Landsat 8; se não forem, indique as bandas</translation>
  </message>
  <message>
   <source>numbered bands are taken as Sentinel-2's; pass the bands if not</source>
   <translation>as bandas numeradas são tomadas pelas do Sentinel-2; se não forem, indique as bandas</translation>
  </message>
  <message>
   <source>the band number in the file name is taken as Sentinel-2's; pass the bands if not</source>
   <translation>o número de banda no nome do ficheiro é tomado pelo do Sentinel-2; se não for, indique as bandas</translation>
  </message>
  <message>
   <source>{count} unnamed bands are taken in the order {order}; pass the bands if not</source>
   <translation>{count} bandas sem nome são tomadas pela ordem {order}; se não for assim, indique as bandas</translation>
  </message>
  <message>
   <source>an 8-bit picture: absolute reflectance is lost, answers are less certain</source>
   <translation>uma imagem de 8 bits: perde-se a reflectância absoluta, as respostas são menos seguras</translation>
  </message>
  <message>
   <source>an 8-bit radar picture: absolute backscatter is lost, answers are less certain</source>
   <translation>uma imagem de radar de 8 bits: perde-se a retrodispersão absoluta, as respostas são menos seguras</translation>
  </message>
  <message>
   <source>8 bits hold reflectance in steps of {step:.3f}: dark surfaces such as water lose detail; download the bands with 16 or 32 bits</source>
   <translation>8 bits guardam a reflectância em passos de {step:.3f}: as superfícies escuras, como a água, perdem pormenor; descarregue as bandas com 16 ou 32 bits</translation>
  </message>
  <message>
   <source>top-of-atmosphere reflectance without correction for the sun's height</source>
   <translation>reflectância no topo da atmosfera sem correção da altura do sol</translation>
  </message>
  <message>
   <source>no processing baseline found; all values start at {lowest:.0f}, so 1000 is subtracted</source>
   <translation>não foi encontrada a linha de base de processamento; todos os valores começam em {lowest:.0f}, por isso subtrai-se 1000</translation>
  </message>
  <message>
   <source>no processing baseline found; values start at {lowest:.0f}, so no offset is subtracted</source>
   <translation>não foi encontrada a linha de base de processamento; os valores começam em {lowest:.0f}, por isso não se subtrai nenhum deslocamento</translation>
  </message>
  <message>
   <source>no scale found; integers are read as reflectance x 10000</source>
   <translation>não foi encontrada nenhuma escala; os inteiros são lidos como reflectância × 10000</translation>
  </message>
  <message>
   <source>no scale found; values are read as reflectance x 10000</source>
   <translation>não foi encontrada nenhuma escala; os valores são lidos como reflectância × 10000</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB). If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>não foi encontrada nenhuma unidade; valores sem negativos são lidos como potência linear (mediana {decibels:.1f} dB). Se forem amplitudes, defina essa unidade: na tabela de entradas do QGIS ou com --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), and are bright for that: they may be amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>não foi encontrada nenhuma unidade; valores sem negativos são lidos como potência linear (mediana {decibels:.1f} dB) e são altos para isso: podem ser amplitudes, a sua raiz quadrada. Se forem amplitudes, defina essa unidade: na tabela de entradas do QGIS ou com --units</translation>
  </message>
  <message>
   <source>no unit found; read as amplitude (median {decibels:.1f} dB), because the values would be bright as power ({as_power:.1f} dB) and their speckle is that of amplitude ({speckle:.2f}, power has about 1.6). If they are power, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>não foi encontrada nenhuma unidade; lidos como amplitude (mediana {decibels:.1f} dB), porque como potência os valores seriam altos ({as_power:.1f} dB) e o seu speckle é o de amplitudes ({speckle:.2f}; a potência tem cerca de 1.6). Se forem potência, defina essa unidade: na tabela de entradas do QGIS ou com --units</translation>
  </message>
  <message>
   <source>no unit found; values without negatives are read as linear power (median {decibels:.1f} dB), though their speckle ({speckle:.2f}) is rather that of amplitude, its square root. If they are amplitude, set that unit: in QGIS' table of inputs, or with --units</source>
   <translation>não foi encontrada nenhuma unidade; valores sem negativos são lidos como potência linear (mediana {decibels:.1f} dB), embora o seu speckle ({speckle:.2f}) seja antes o de amplitudes, a sua raiz quadrada. Se forem amplitudes, defina essa unidade: na tabela de entradas do QGIS ou com --units</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, coarser than the {coarsest:g} m the model was made for; small things are lost</source>
   <translation>os píxeis têm {size:.3g} m, mais do que os {coarsest:g} m para que o modelo foi feito; perdem-se os objetos pequenos</translation>
  </message>
  <message>
   <source>the pixels are {size:.3g} m, finer than the model's {finest:g} m; averaged to {used:.3g} m</source>
   <translation>os píxeis têm {size:.3g} m, menos do que os {finest:g} m do modelo; são promediados a {used:.3g} m</translation>
  </message>
  <message>
   <source>{file} and {other} show the same bands of one place and day; where both are measured, {file} counts</source>
   <translation>{file} e {other} mostram as mesmas bandas do mesmo lugar e dia; onde ambos estão medidos, conta {file}</translation>
  </message>
  <message>
   <source>The optical and the SAR layer are {days} days apart but were read as one date.</source>
   <translation>A camada ótica e a SAR distam {days} dias, mas foram lidas como uma só data.</translation>
  </message>
  <message>
   <source>{count} dates were given; masks are of the first and the last, {between} between not used.</source>
   <translation>Foram dadas {count} datas; as máscaras são da primeira e da última, {between} intermédias não são usadas.</translation>
  </message>
  <message>
   <source>The SAR layer of {date} is not used: of two dates the model sees one picture each.</source>
   <translation>A camada SAR de {date} não é usada: de duas datas, o modelo vê uma imagem de cada.</translation>
  </message>
  <message>
   <source>The SAR layer of the first date is not used: of two dates the model sees one picture each.</source>
   <translation>A camada SAR da primeira data não é usada: de duas datas, o modelo vê uma imagem de cada.</translation>
  </message>
  <message>
   <source>The SAR layer of the second date is not used: of two dates the model sees one picture each.</source>
   <translation>A camada SAR da segunda data não é usada: de duas datas, o modelo vê uma imagem de cada.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees it reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>A área tem {side} píxeis por lado; o modelo vê-a reduzida a {seen} e traça as máscaras a {drawn}. Escolha uma área menor para objetos pequenos.</translation>
  </message>
  <message>
   <source>The area is {side} pixels a side; the model sees each of two pictures reduced to {seen} and draws masks at {drawn}. Choose a smaller area for small objects.</source>
   <translation>A área tem {side} píxeis por lado; o modelo vê cada uma das duas imagens reduzida a {seen} e traça as máscaras a {drawn}. Escolha uma área menor para objetos pequenos.</translation>
  </message>
  <message>
   <source>Masks are drawn on the optical picture, which is valid on {percent:.0f} % of what the SAR picture shows. Ask with the SAR layer alone for the rest.</source>
   <translation>As máscaras são traçadas na imagem ótica, que é válida em {percent:.0f} % do que a imagem SAR mostra. Para o resto, pergunte só com a camada SAR.</translation>
  </message>
  <message>
   <source>The answer says '{said}', the masks say {found}.</source>
   <translation>A resposta diz «{said}», as máscaras dizem {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the answer was not measured.</source>
   <translation>A afirmação «{said}» da resposta não foi medida.</translation>
  </message>
  <message>
   <source>The reasoning says '{said}', the masks say {found}.</source>
   <translation>O raciocínio diz «{said}», as máscaras dizem {found}.</translation>
  </message>
  <message>
   <source>The statement '{said}' in the reasoning was not measured.</source>
   <translation>A afirmação «{said}» do raciocínio não foi medida.</translation>
  </message>
  <message>
   <source>{count} of the statements in the reasoning cannot be checked with the masks.</source>
   <translation>Afirmações do raciocínio que não podem ser verificadas com as máscaras: {count}.</translation>
  </message>
  <message>
   <source>The compared masks rest on different sensors ({rests}): part of the difference may be theirs.</source>
   <translation>As máscaras comparadas assentam em sensores diferentes ({rests}): parte da diferença pode vir deles.</translation>
  </message>
  <message>
   <source>The masks overlap ({names}): their shares add up to {percent:.1f} %, for a pixel may belong to several.</source>
   <translation>As máscaras sobrepõem-se ({names}): as suas percentagens somam {percent:.1f} %, pois um píxel pode pertencer a várias.</translation>
  </message>
  <message>
   <source>In a description each pixel counts for the one class that fits it best. Asked for alone, a class may cover more: {classes}.</source>
   <translation>Numa descrição, cada píxel conta para a única classe que melhor lhe corresponde. Perguntada sozinha, uma classe pode cobrir mais: {classes}.</translation>
  </message>
  <message>
   <source>"{said}" in the question was not taken into account. Halves, quarters and the centre of the area can be asked for, as in "the northern half"; draw a polygon around any other part.</source>
   <translation>«{said}» na pergunta não foi tido em conta. Pode perguntar por metades, quartos e pelo centro da área, como em «the northern half»; desenhe um polígono à volta de qualquer outra parte.</translation>
  </message>
  <message>
   <source>Of each window of the stress test {part} was looked at.</source>
   <translation>De cada janela do teste de stress só foi examinada esta parte: {part}.</translation>
  </message>
  <message>
   <source>The layers have no CRS: north is taken to be up in the picture.</source>
   <translation>As camadas não têm SRC: considera-se que o norte fica no topo da imagem.</translation>
  </message>
  <message>
   <source>The question names {asked}, the masks are of {found}: the model tells the first and the last image apart, no other date.</source>
   <translation>A pergunta fala de {asked}, as máscaras são de {found}: o modelo distingue apenas a primeira imagem e a última.</translation>
  </message>
  <message>
   <source>The question is long: only its beginning and its end were read.</source>
   <translation>A pergunta é longa: só foram lidos o seu início e o seu fim.</translation>
  </message>
  <message>
   <source>{model} states no intervals that further looks could widen: the area was looked at once.</source>
   <translation>{model} não dá intervalos que outros olhares pudessem alargar: a área foi olhada uma só vez.</translation>
  </message>
  <message>
   <source>The reasoning was ended after {count} tokens, the most allowed, and the answer was asked for.</source>
   <translation>O raciocínio foi terminado após {count} tokens, o máximo permitido, e a resposta foi pedida.</translation>
  </message>
  <message>
   <source>The answer was cut off at the limit of tokens.</source>
   <translation>A resposta foi cortada no limite de tokens.</translation>
  </message>
  <message>
   <source>The model left out the tags of its answer; what it wrote after its reasoning was taken.</source>
   <translation>O modelo omitiu as etiquetas da sua resposta; foi tomado o que escreveu depois do raciocínio.</translation>
  </message>
  <message>
   <source>Probabilities of {sensors} masks are not calibrated: scores only rank them.</source>
   <translation>As probabilidades das máscaras ({sensors}) não estão calibradas: as pontuações apenas as ordenam.</translation>
  </message>
  <message>
   <source>Of two dates the model was trained to draw the masks of its first mark only: [1] and [2]; from [{mask}] on they are less certain.</source>
   <translation>De duas datas, o modelo só aprendeu a traçar as máscaras da sua primeira marca: [1] e [2]; a partir de [{mask}] são menos seguras.</translation>
  </message>
  <message>
   <source>The bundle was exported without the official prompt (--prompt-file); the model was trained with that one.</source>
   <translation>O pacote foi exportado sem a instrução oficial (--prompt-file); o modelo foi treinado com ela.</translation>
  </message>
  <message>
   <source>{model} does not use the learned class '{learned}'; TerraScope Lite does.</source>
   <translation>{model} não usa a classe aprendida «{learned}»; o TerraScope Lite usa.</translation>
  </message>
  <message>
   <source>The model made no mask of '{learned}'. Ask in other words.</source>
   <translation>O modelo não fez nenhuma máscara de «{learned}». Pergunte por outras palavras.</translation>
  </message>
  <message>
   <source>The class '{learned}' was learned from {taught} layers and is looked for in {found} ones: its scores do not hold here.</source>
   <translation>A classe «{learned}» foi aprendida em camadas {taught} e é procurada em camadas {found}: as suas pontuações não valem aqui.</translation>
  </message>
  <message>
   <source>{drawn} of the {count} places that stand for anything else were drawn at random and nobody looked at them: where the class is common some of them are of the class, and scores and areas come out too low.</source>
   <translation>{drawn} dos {count} lugares que representam tudo o resto foram escolhidos ao acaso e ninguém os viu: onde a classe é frequente, alguns pertencem-lhe, e pontuações e áreas ficam demasiado baixas.</translation>
  </message>
  <message>
   <source>Not cross-validated: the labels lie too close together, or in too few places, to test some that are not next to what was learned from. Probabilities are not calibrated. Label more places, apart from each other.</source>
   <translation>Sem validação cruzada: as etiquetas estão demasiado próximas ou em poucos lugares para testar algumas que não estejam junto das aprendidas. As probabilidades não estão calibradas. Etiquete mais lugares, afastados uns dos outros.</translation>
  </message>
  <message>
   <source>{count} places were labelled as the class and as something else, and left out.</source>
   <translation>Lugares etiquetados ao mesmo tempo como a classe e como outra coisa, e por isso excluídos: {count}.</translation>
  </message>
  <message>
   <source>The model knows '{phrase}' as {known}; with this class the word means the learned one.</source>
   <translation>O modelo conhece «{phrase}» como {known}; com esta classe a palavra designa a aprendida.</translation>
  </message>
  <message>
   <source>evidence.geojson: not written, because it needs a CRS and the rasters have none.</source>
   <translation>evidence.geojson: não foi escrito, porque precisa de um SRC e os rasters não o têm.</translation>
  </message>
  <message>
   <source>{file}: text longer than {bytes} bytes cut in {fields}, marked {mark}; the GeoPackage has all of it.</source>
   <translation>{file}: texto com mais de {bytes} bytes cortado em {fields}, marcado com {mark}; o GeoPackage contém-no inteiro.</translation>
  </message>
  <message>
   <source>{file}: written in pixel units without a CRS, because the rasters have none.</source>
   <translation>{file}: escrito em unidades de píxel, sem SRC, porque os rasters não o têm.</translation>
  </message>
  <message>
   <source>{file}: written without .prj, in pixel units, because the rasters have no CRS.</source>
   <translation>{file}: escrito sem .prj, em unidades de píxel, porque os rasters não têm SRC.</translation>
  </message>
  <message>
   <source>{file}: not written, because the answer has no mask.</source>
   <translation>{file}: não foi escrito, porque a resposta não tem máscara.</translation>
  </message>
  <message>
   <source>{item}: no picture for the report ({error}).</source>
   <translation>{item}: sem imagem para o relatório ({error}).</translation>
  </message>
  <message>
   <source>{file}: not written, because no mask has probabilities.</source>
   <translation>{file}: não foi escrito, porque nenhuma máscara tem probabilidades.</translation>
  </message>
  <message>
   <source>Loading takes {memory}.</source>
   <translation>O carregamento precisa de {memory}.</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>cerca de {needed:.1f} GB de memória da GPU (pesos {weights:.1f}, cache {cache:.1f}, espaço de trabalho {workspace:.1f}); estão livres {free:.1f} GB</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of GPU memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>cerca de {needed:.1f} GB de memória da GPU (pesos {weights:.1f}, cache {cache:.1f}, espaço de trabalho {workspace:.1f}); não se sabe quanta está livre</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), {free:.1f} GB are free</source>
   <translation>cerca de {needed:.1f} GB de memória (pesos {weights:.1f}, cache {cache:.1f}, espaço de trabalho {workspace:.1f}); estão livres {free:.1f} GB</translation>
  </message>
  <message>
   <source>about {needed:.1f} GB of memory (weights {weights:.1f}, cache {cache:.1f}, workspace {workspace:.1f}), how much is free is unknown</source>
   <translation>cerca de {needed:.1f} GB de memória (pesos {weights:.1f}, cache {cache:.1f}, espaço de trabalho {workspace:.1f}); não se sabe quanta está livre</translation>
  </message>
  <message>
   <source>Unknown error.</source>
   <translation>Erro desconhecido.</translation>
  </message>
  <message>
   <source>The model's bundle cannot be used: {problem}</source>
   <translation>O pacote do modelo não pode ser usado: {problem}</translation>
  </message>
  <message>
   <source>The engine failed: {problem}</source>
   <translation>O motor falhou: {problem}</translation>
  </message>
  <message>
   <source>{file}: {field} is {found}, expected {expected}. Learn the class again, or get an intact file.</source>
   <translation>{file}: {field} é {found}, esperava-se {expected}. Ensine a classe de novo ou obtenha um ficheiro intacto.</translation>
  </message>
  <message>
   <source>Class {learned}: expected 1 to {most} words for it, the name first.</source>
   <translation>Classe {learned}: esperavam-se de 1 a {most} palavras para ela, primeiro o nome.</translation>
  </message>
  <message>
   <source>{file}: band {number} did not read back as written; try another folder.</source>
   <translation>{file}: a banda {number} não foi relida como foi escrita; experimente outra pasta.</translation>
  </message>
  <message>
   <source>{file}: GeoJSON needs a CRS, but the rasters have none; write gpkg or shp.</source>
   <translation>{file}: GeoJSON precisa de um SRC, mas os rasters não têm; escreva gpkg ou shp.</translation>
  </message>
  <message>
   <source>{file}: {found} features after writing, expected {expected}. Free space or write a GeoPackage.</source>
   <translation>{file}: {found} elementos depois de escrever, esperavam-se {expected}. Liberte espaço ou escreva um GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: a feature covers {found:.1f} m2 after writing, expected {expected:.1f}. Write a GeoPackage instead.</source>
   <translation>{file}: um elemento cobre {found:.1f} m2 depois de escrever, esperavam-se {expected:.1f}. Escreva antes um GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its spatial index; free some space on the output disk.</source>
   <translation>{file}: a camada {layer} perdeu o seu índice espacial; liberte espaço no disco de saída.</translation>
  </message>
  <message>
   <source>The outline of a mask covers {found:.0f} pixels, expected {expected}; please report this.</source>
   <translation>O contorno de uma máscara cobre {found:.0f} píxeis, esperavam-se {expected}; comunique-o, por favor.</translation>
  </message>
  <message>
   <source>The outline of a mask is not valid: {problem}. Please report this.</source>
   <translation>O contorno de uma máscara não é válido: {problem}. Comunique-o, por favor.</translation>
  </message>
  <message>
   <source>{file}: its .cpg does not say UTF-8 after writing; choose another output folder.</source>
   <translation>{file}: o seu .cpg não diz UTF-8 depois de escrever; escolha outra pasta de saída.</translation>
  </message>
  <message>
   <source>{folder}: GDAL takes a path with ! for an archive; choose a folder without it.</source>
   <translation>{folder}: o GDAL toma um caminho com ! por um arquivo; escolha uma pasta sem esse sinal.</translation>
  </message>
  <message>
   <source>{file}: there is a layer {layer} already; it is never written over. Name another.</source>
   <translation>{file}: já existe uma camada {layer}; nunca é substituída. Indique outra.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} holds {found} rows after writing, expected {expected}. Free space.</source>
   <translation>{file}: a camada {layer} tem {found} linhas depois de escrever, esperavam-se {expected}. Liberte espaço.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} lost its CRS; free some space or choose another output folder.</source>
   <translation>{file}: a camada {layer} perdeu o seu SRC; liberte espaço ou escolha outra pasta de saída.</translation>
  </message>
  <message>
   <source>{file}: layer {layer} changed the values of {item}; write a GeoPackage instead.</source>
   <translation>{file}: a camada {layer} mudou os valores de {item}; escreva antes um GeoPackage.</translation>
  </message>
  <message>
   <source>{file}: an outline of layer {layer} covers {found} after writing, expected {expected}. Write a GeoPackage instead.</source>
   <translation>{file}: um contorno da camada {layer} cobre {found} depois de escrever, esperava-se {expected}. Escreva antes um GeoPackage.</translation>
  </message>
  <message>
   <source>Unexpected {kind}: {problem}. Please report it with the details.</source>
   <translation>Erro inesperado {kind}: {problem}. Comunique-o com os detalhes, por favor.</translation>
  </message>
  <message>
   <source>No model is loaded. Load one first.</source>
   <translation>Nenhum modelo está carregado. Carregue um primeiro.</translation>
  </message>
  <message>
   <source>The engine's Python {program} does not start. Repair the engine in the Engine tab.</source>
   <translation>O Python do motor, {program}, não arranca. Repare o motor no separador Motor.</translation>
  </message>
  <message>
   <source>Choose a smaller area, or repair the engine in the Engine tab.</source>
   <translation>Escolha uma área menor ou repare o motor no separador Motor.</translation>
  </message>
  <message>
   <source>Repair the engine in the Engine tab.</source>
   <translation>Repare o motor no separador Motor.</translation>
  </message>
  <message>
   <source>The engine's process ended with code {code}.</source>
   <translation>O processo do motor terminou com o código {code}.</translation>
  </message>
  <message>
   <source>The engine is not installed.</source>
   <translation>O motor não está instalado.</translation>
  </message>
  <message>
   <source>The engine's process ended twice with code {code}: {reason}</source>
   <translation>O processo do motor terminou duas vezes com o código {code}: {reason}</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Onde</translation>
  </message>
  <message>
   <source>Show the progress</source>
   <translation>Mostrar o progresso</translation>
  </message>
  <message>
   <source>One step before the first question: install the engine that reads the pixels. It needs its own Python environment, once.</source>
   <translation>Um passo antes da primeira pergunta: instale o motor que lê os píxeis. Precisa do seu próprio ambiente Python, uma só vez.</translation>
  </message>
  <message>
   <source>Set up the engine…</source>
   <translation>Configurar o motor…</translation>
  </message>
  <message>
   <source>The engine is being set up: {doing}</source>
   <translation>O motor está a ser configurado: {doing}</translation>
  </message>
  <message>
   <source>linear power</source>
   <translation>potência linear</translation>
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
   <translation>Data de aquisição, AAAA-MM-DD. Duplo clique para a mudar.</translation>
  </message>
  <message>
   <source>What the values of a radar layer are, found by names and values unless it is set. Double-click to set it.</source>
   <translation>O que são os valores de uma camada de radar; determina-se por nomes e valores se não for definido. Duplo clique para o definir.</translation>
  </message>
  <message>
   <source>Double-click to change it.</source>
   <translation>Duplo clique para mudar.</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Camada</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Papel</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <source>Unit</source>
   <translation>Unidade</translation>
  </message>
  <message>
   <source>cannot be opened</source>
   <translation>não abre</translation>
  </message>
  <message>
   <source>This is a guess. Double-click to set it.</source>
   <translation>É um palpite. Duplo clique para o definir.</translation>
  </message>
  <message>
   <source>Optical</source>
   <translation>Ótico</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorar</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>do ficheiro</translation>
  </message>
  <message>
   <source>Input layers</source>
   <translation>Camadas de entrada</translation>
  </message>
  <message>
   <source>Start by adding satellite images to the project: Sentinel-2 (optical), Sentinel-1 (SAR) or both, one or more dates.</source>
   <translation>Comece por adicionar imagens de satélite ao projeto: Sentinel-2 (ótico), Sentinel-1 (SAR) ou ambos, uma ou mais datas.</translation>
  </message>
  <message>
   <source>Add raster layer…</source>
   <translation>Adicionar camada raster…</translation>
  </message>
  <message>
   <source>Guess again</source>
   <translation>Adivinhar de novo</translation>
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
   <translation>Onde o modelo pode correr</translation>
  </message>
  <message>
   <source>not run yet</source>
   <translation>ainda não corrido</translation>
  </message>
  <message>
   <source>Click to copy diagnostics.</source>
   <translation>Clique para copiar o diagnóstico.</translation>
  </message>
  <message>
   <source>No model installed</source>
   <translation>Nenhum modelo instalado</translation>
  </message>
  <message>
   <source>Device that really ran: {text}</source>
   <translation>Dispositivo realmente usado: {text}</translation>
  </message>
  <message>
   <source>In English, for example: How many hectares of water are there?</source>
   <translation>Em inglês, por exemplo: How many hectares of water are there?</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Perguntar</translation>
  </message>
  <message>
   <source>Suggestions and earlier questions</source>
   <translation>Sugestões e perguntas anteriores</translation>
  </message>
  <message>
   <source>Several looks</source>
   <translation>Várias observações</translation>
  </message>
  <message>
   <source>Also looks at the area mirrored, shifted and without single layers, and says how far the masks agree. Takes about four to six times as long.</source>
   <translation>Observa também a área espelhada, deslocada e sem algumas camadas, e diz até que ponto as máscaras coincidem. Demora cerca de quatro a seis vezes mais.</translation>
  </message>
  <message>
   <source>Probability layers</source>
   <translation>Camadas de probabilidade</translation>
  </message>
  <message>
   <source>Adds the probability of each pixel below the masks. A mask's menu has it too, also afterwards.</source>
   <translation>Adiciona a probabilidade de cada píxel por baixo das máscaras. O menu de uma máscara também a oferece, mesmo depois.</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mais</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Em fila</translation>
  </message>
  <message>
   <source>Ask this question (Return)</source>
   <translation>Fazer esta pergunta (Enter)</translation>
  </message>
  <message>
   <source>Suggestions</source>
   <translation>Sugestões</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Perguntas anteriores</translation>
  </message>
  <message>
   <source>Put this question into the box</source>
   <translation>Pôr esta pergunta na caixa</translation>
  </message>
  <message>
   <source>TerraScope 8B: tokens of a mask</source>
   <translation>TerraScope 8B: tokens de uma máscara</translation>
  </message>
  <message>
   <source>Which picture tokens the model gets back after each mask. It was trained with 8.</source>
   <translation>Que tokens da imagem o modelo recebe após cada máscara. Foi treinado com 8.</translation>
  </message>
  <message>
   <source>TerraScope 8B: optical or SAR token</source>
   <translation>TerraScope 8B: token ótico ou SAR</translation>
  </message>
  <message>
   <source>Which layer the tokens come from where an optical and a SAR layer are read together.</source>
   <translation>De que camada vêm os tokens quando uma camada ótica e uma SAR são lidas em conjunto.</translation>
  </message>
  <message>
   <source>at most 8, as the released code</source>
   <translation>no máximo 8, como o código</translation>
  </message>
  <message>
   <source>at most 128, as the paper</source>
   <translation>no máximo 128, como o artigo</translation>
  </message>
  <message>
   <source>by valid pixels</source>
   <translation>segundo os píxeis válidos</translation>
  </message>
  <message>
   <source>by the paper's rank</source>
   <translation>segundo a ordem do artigo</translation>
  </message>
  <message>
   <source>Click a place on the map.</source>
   <translation>Clique num local do mapa.</translation>
  </message>
  <message>
   <source>Drag a box on the map.</source>
   <translation>Desenhe um retângulo no mapa.</translation>
  </message>
  <message>
   <source>Click the corners on the map; a right click closes the polygon.</source>
   <translation>Clique nos vértices no mapa; um clique direito fecha o polígono.</translation>
  </message>
  <message>
   <source>Make a polygon layer the active one and select features in it.</source>
   <translation>Ative uma camada de polígonos e selecione nela elementos.</translation>
  </message>
  <message>
   <source>Select at most 1,000 features; for more use the tool Ask for each feature.</source>
   <translation>Selecione no máximo 1000 elementos; para mais, use a ferramenta Perguntar por cada elemento.</translation>
  </message>
  <message>
   <source>Select one or more polygons in {layer}.</source>
   <translation>Selecione um ou mais polígonos em {layer}.</translation>
  </message>
  <message>
   <source>{file} is no longer there. Ask again with "Probability layers" switched on.</source>
   <translation>{file} já não existe. Pergunte de novo com «Camadas de probabilidade» ativado.</translation>
  </message>
  <message>
   <source>This area cannot be brought into the layer's CRS. Choose another place.</source>
   <translation>Esta área não pode ser convertida para o SRC da camada. Escolha outro local.</translation>
  </message>
  <message>
   <source>1 tile</source>
   <translation>1 bloco</translation>
  </message>
  <message>
   <source>The area lies outside {layer}. Choose another place or zoom to the layer.</source>
   <translation>A área fica fora de {layer}. Escolha outro local ou aproxime à camada.</translation>
  </message>
  <message>
   <source>{count} tiles</source>
   <translation>{count} blocos</translation>
  </message>
  <message>
   <source>about {time}</source>
   <translation>cerca de {time}</translation>
  </message>
  <message>
   <source>first guess {time}</source>
   <translation>primeira estimativa {time}</translation>
  </message>
  <message>
   <source>Area of the question</source>
   <translation>Área da pergunta</translation>
  </message>
  <message>
   <source>Draw the area on the map</source>
   <translation>Desenhar a área no mapa</translation>
  </message>
  <message>
   <source>Zoom to the area</source>
   <translation>Aproximar à área</translation>
  </message>
  <message>
   <source>Visible map extent</source>
   <translation>Extensão visível do mapa</translation>
  </message>
  <message>
   <source>Whole layers</source>
   <translation>Camadas inteiras</translation>
  </message>
  <message>
   <source>Around a clicked place</source>
   <translation>À volta de um clique</translation>
  </message>
  <message>
   <source>Drawn box</source>
   <translation>Retângulo desenhado</translation>
  </message>
  <message>
   <source>Drawn polygon</source>
   <translation>Polígono desenhado</translation>
  </message>
  <message>
   <source>Selected features</source>
   <translation>Elementos selecionados</translation>
  </message>
  <message>
   <source>Learned classes</source>
   <translation>Classes aprendidas</translation>
  </message>
  <message>
   <source>Save the class</source>
   <translation>Guardar a classe</translation>
  </message>
  <message>
   <source>Learned class (*.json)</source>
   <translation>Classe aprendida (*.json)</translation>
  </message>
  <message>
   <source>Learning, step {step} of {count}…</source>
   <translation>A aprender, passo {step} de {count}…</translation>
  </message>
  <message>
   <source>Now ask for it, for example "How much {name} is there?"</source>
   <translation>Agora pergunte por ela, por exemplo «How much {name} is there?»</translation>
  </message>
  <message>
   <source>Teach a class the model has no word for: show it in a few places, then ask for it by name.</source>
   <translation>Ensine uma classe para a qual o modelo não tem palavra: mostre-a em alguns lugares e pergunte depois pelo nome.</translation>
  </message>
  <message>
   <source>Teach a class…</source>
   <translation>Ensinar uma classe…</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>for example quarry</source>
   <translation>por exemplo quarry</translation>
  </message>
  <message>
   <source>comma-separated</source>
   <translation>separadas por vírgulas</translation>
  </message>
  <message>
   <source>clicked places only</source>
   <translation>só cliques</translation>
  </message>
  <message>
   <source>Selected features only</source>
   <translation>Só elementos selecionados</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <source>Other words</source>
   <translation>Outras palavras</translation>
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
   <translation>O seu valor</translation>
  </message>
  <message>
   <source>Random places as the rest</source>
   <translation>Lugares ao acaso como resto</translation>
  </message>
  <message>
   <source>Labels cannot tell how common the class is: they are chosen. A rough guess is enough.</source>
   <translation>As etiquetas não dizem quão frequente é a classe: são escolhidas. Basta uma estimativa grosseira.</translation>
  </message>
  <message>
   <source>Expected share of the area</source>
   <translation>Parte esperada da área</translation>
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
   <translation>Está aqui</translation>
  </message>
  <message>
   <source>Here it is not</source>
   <translation>Não está aqui</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Limpar</translation>
  </message>
  <message>
   <source>{own} clicked places of it, {other} of something else</source>
   <translation>{own} lugares clicados dela, {other} de outra coisa</translation>
  </message>
  <message>
   <source>Click places on the map:</source>
   <translation>Clique em lugares no mapa:</translation>
  </message>
  <message>
   <source>How well it does</source>
   <translation>Qualidade</translation>
  </message>
  <message>
   <source>The engine sent a {kind} that cannot be read: {reason}</source>
   <translation>O motor enviou um {kind} que não se pode ler: {reason}</translation>
  </message>
  <message>
   <source>TerraScope Pixel Reasoning</source>
   <translation>TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Histórico</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer</source>
   <translation>Perguntar aqui: clique num local de uma camada</translation>
  </message>
  <message>
   <source>Options…</source>
   <translation>Opções…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <source>comes with the plugin</source>
   <translation>incluído no módulo</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>instalado</translation>
  </message>
  <message>
   <source>Diagnostics copied to the clipboard.</source>
   <translation>Diagnóstico copiado para a área de transferência.</translation>
  </message>
  <message>
   <source>The engine is ready.</source>
   <translation>O motor está pronto.</translation>
  </message>
  <message>
   <source>Folder of the bundle (it holds bundle.json)</source>
   <translation>Pasta do pacote (contém bundle.json)</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registo</translation>
  </message>
  <message>
   <source>Copy diagnostics</source>
   <translation>Copiar diagnóstico</translation>
  </message>
  <message>
   <source>The engine runs in its own Python environment, apart from QGIS: QGIS' Python and numpy stay untouched. It is installed once (about 200 MB to download and 700 MB on disk; CUDA more than 1 GB), and then works offline.</source>
   <translation>O motor corre no seu próprio ambiente Python, à parte do QGIS: o Python e o numpy do QGIS ficam intactos. Instala-se uma vez (cerca de 200 MB a descarregar e 700 MB em disco; CUDA mais de 1 GB) e depois funciona sem rede.</translation>
  </message>
  <message>
   <source>CPU</source>
   <translation>CPU</translation>
  </message>
  <message>
   <source>Works everywhere.</source>
   <translation>Funciona em todo o lado.</translation>
  </message>
  <message>
   <source>CUDA (NVIDIA GPU)</source>
   <translation>CUDA (GPU NVIDIA)</translation>
  </message>
  <message>
   <source>Needs an NVIDIA driver for CUDA 13 and a download of more than 1 GB.</source>
   <translation>Requer um controlador NVIDIA para CUDA 13 e uma transferência de mais de 1 GB.</translation>
  </message>
  <message>
   <source>Build</source>
   <translation>Versão</translation>
  </message>
  <message>
   <source>For machines without internet: every package is taken from this folder.</source>
   <translation>Para máquinas sem internet: todos os pacotes são tirados desta pasta.</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Install a bundle…</source>
   <translation>Instalar um pacote…</translation>
  </message>
  <message>
   <source>Setting up…</source>
   <translation>A configurar…</translation>
  </message>
  <message>
   <source>Offline, optional: a folder of wheel files</source>
   <translation>Sem ligação, opcional: uma pasta de ficheiros wheel</translation>
  </message>
  <message>
   <source>Python 3.11 or newer, optional: it is found by itself</source>
   <translation>Python 3.11 ou mais recente, opcional: é encontrado sozinho</translation>
  </message>
  <message>
   <source>Repair or reinstall</source>
   <translation>Reparar ou reinstalar</translation>
  </message>
  <message>
   <source>Install the engine</source>
   <translation>Instalar o motor</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Não há nenhum modelo instalado.</translation>
  </message>
  <message>
   <source>Install the engine first: it checks the bundle.</source>
   <translation>Instale primeiro o motor: ele verifica o pacote.</translation>
  </message>
  <message>
   <source>Not installed yet.</source>
   <translation>Ainda não instalado.</translation>
  </message>
  <message>
   <source>Ready: {found}</source>
   <translation>Pronto: {found}</translation>
  </message>
  <message>
   <source>Help: TerraScope Pixel Reasoning</source>
   <translation>Ajuda: TerraScope Pixel Reasoning</translation>
  </message>
  <message>
   <source>several</source>
   <translation>várias</translation>
  </message>
  <message>
   <source>one</source>
   <translation>uma</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Camadas</translation>
  </message>
  <message>
   <source>Looks</source>
   <translation>Observações</translation>
  </message>
  <message>
   <source>Comparison of two runs</source>
   <translation>Comparação de duas execuções</translation>
  </message>
  <message>
   <source>Save the recipe</source>
   <translation>Guardar a receita</translation>
  </message>
  <message>
   <source>{file} is no longer there. The question is in the box: check inputs and area, then ask.</source>
   <translation>{file} já não existe. A pergunta está na caixa de texto: verifique as entradas e a área e pergunte.</translation>
  </message>
  <message>
   <source>Show this run again</source>
   <translation>Mostrar de novo esta execução</translation>
  </message>
  <message>
   <source>Ask the same again</source>
   <translation>Perguntar o mesmo de novo</translation>
  </message>
  <message>
   <source>Compare two selected runs</source>
   <translation>Comparar duas execuções selecionadas</translation>
  </message>
  <message>
   <source>Save the recipe, without local paths…</source>
   <translation>Guardar a receita, sem caminhos locais…</translation>
  </message>
  <message>
   <source>Delete from the history; layers stay</source>
   <translation>Apagar do histórico; as camadas ficam</translation>
  </message>
  <message>
   <source>History of questions</source>
   <translation>Histórico de perguntas</translation>
  </message>
  <message>
   <source>Nothing was asked in this project yet. Every run will be listed here and saved with the project.</source>
   <translation>Ainda nada foi perguntado neste projeto. Cada execução será listada aqui e guardada com o projeto.</translation>
  </message>
  <message>
   <source>Question and answer</source>
   <translation>Pergunta e resposta</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quando</translation>
  </message>
  <message>
   <source>Layers: {names}</source>
   <translation>Camadas: {names}</translation>
  </message>
  <message>
   <source>Ask TerraScope about the pixels</source>
   <translation>Perguntar ao TerraScope sobre os píxeis</translation>
  </message>
  <message>
   <source>Ask TerraScope</source>
   <translation>Perguntar ao TerraScope</translation>
  </message>
  <message>
   <source>all cores</source>
   <translation>todos os núcleos</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>60 % of what is free</source>
   <translation>60 % do que está livre</translation>
  </message>
  <message>
   <source>Working memory</source>
   <translation>Memória de trabalho</translation>
  </message>
  <message>
   <source>one chip of the model</source>
   <translation>um recorte do modelo</translation>
  </message>
  <message>
   <source>Window round a clicked place</source>
   <translation>Janela à volta de um local clicado</translation>
  </message>
  <message>
   <source>Add the masks to the project as they are drawn</source>
   <translation>Adicionar as máscaras ao projeto à medida que são desenhadas</translation>
  </message>
  <message>
   <source>the plugin's own environment</source>
   <translation>o ambiente próprio do módulo</translation>
  </message>
  <message>
   <source>Python of an own engine</source>
   <translation>Python de um motor próprio</translation>
  </message>
  <message>
   <source>Cancelled before the first step.</source>
   <translation>Cancelado antes do primeiro passo.</translation>
  </message>
  <message>
   <source>The run failed.</source>
   <translation>A execução falhou.</translation>
  </message>
  <message>
   <source>Cancelled: the steps below are partial, there is no answer.</source>
   <translation>Cancelado: os passos abaixo são parciais, não há resposta.</translation>
  </message>
  <message>
   <source>under 1 s</source>
   <translation>menos de 1 s</translation>
  </message>
  <message>
   <source>Declined: {reason}</source>
   <translation>Recusado: {reason}</translation>
  </message>
  <message>
   <source>Rests on {sensors}</source>
   <translation>Baseia-se em {sensors}</translation>
  </message>
  <message>
   <source>Compared with the masks, not with the ground: a mask can itself be wrong.</source>
   <translation>Comparado com as máscaras, não com o terreno: uma máscara pode estar errada.</translation>
  </message>
  <message>
   <source>Measured again in the mask you corrected; it replaces the model's number.</source>
   <translation>Medido de novo na máscara que corrigiu; substitui o número do modelo.</translation>
  </message>
  <message>
   <source>Struck out of the text, which stands below as the model wrote it.</source>
   <translation>Retirado do texto, que está abaixo tal como o modelo o escreveu.</translation>
  </message>
  <message>
   <source>Ask again to have it checked with the corrected mask.</source>
   <translation>Pergunte de novo para o verificar com a máscara corrigida.</translation>
  </message>
  <message>
   <source>No mask of this answer can confirm or refute it.</source>
   <translation>Nenhuma máscara desta resposta o pode confirmar ou refutar.</translation>
  </message>
  <message>
   <source>{said}: measured in the corrected mask</source>
   <translation>{said}: medido na máscara corrigida</translation>
  </message>
  <message>
   <source>The text says {said}, the mask has {measured}</source>
   <translation>O texto diz {said}, a máscara tem {measured}</translation>
  </message>
  <message>
   <source>Verified from the mask</source>
   <translation>Verificado pela máscara</translation>
  </message>
  <message>
   <source>{said}: verified from the mask</source>
   <translation>{said}: verificado pela máscara</translation>
  </message>
  <message>
   <source>{said}: not checked since the mask was corrected</source>
   <translation>{said}: não verificado desde que a máscara foi corrigida</translation>
  </message>
  <message>
   <source>{said}: cannot be verified from the masks</source>
   <translation>{said}: não pode ser verificado pelas máscaras</translation>
  </message>
  <message>
   <source>{said}: no longer holds</source>
   <translation>{said}: deixou de valer</translation>
  </message>
  <message>
   <source>Edit the mask with QGIS' tools and save the edits: the area is then measured again.</source>
   <translation>Edite a máscara com as ferramentas do QGIS e guarde: a área é então medida de novo.</translation>
  </message>
  <message>
   <source>The outline of the model's mask was too large to be kept with the project. Ask again to have it.</source>
   <translation>O contorno da máscara do modelo era grande demais para ser guardado no projeto. Pergunte de novo para o obter.</translation>
  </message>
  <message>
   <source>Undo the corrections</source>
   <translation>Desfazer as correções</translation>
  </message>
  <message>
   <source>"{layer}" cannot be edited: the mask stays as it is.</source>
   <translation>"{layer}" não pode ser editada: a máscara fica como está.</translation>
  </message>
  <message>
   <source>Undo the corrections: back to the model's mask and its numbers</source>
   <translation>Desfazer as correções: voltar à máscara do modelo e aos seus números</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, {parts} parts</source>
   <translation>{pixels} de {valid} píxeis válidos, {parts} partes</translation>
  </message>
  <message>
   <source>{pixels} of {valid} valid pixels, 1 part</source>
   <translation>{pixels} de {valid} píxeis válidos, 1 parte</translation>
  </message>
  <message>
   <source>Show or hide this mask on the map</source>
   <translation>Mostrar ou ocultar esta máscara no mapa</translation>
  </message>
  <message>
   <source>Zoom to the mask</source>
   <translation>Aproximar à máscara</translation>
  </message>
  <message>
   <source>Show the probability of each pixel</source>
   <translation>Mostrar a probabilidade de cada píxel</translation>
  </message>
  <message>
   <source>Correct the mask with QGIS' editing tools</source>
   <translation>Corrigir a máscara com as ferramentas de edição do QGIS</translation>
  </message>
  <message>
   <source>nothing found</source>
   <translation>nada encontrado</translation>
  </message>
  <message>
   <source>Click to zoom. Right-click for its probability and to correct it.</source>
   <translation>Clique para aproximar. Clique com o botão direito para ver a probabilidade e corrigir.</translation>
  </message>
  <message>
   <source>95 % interval: {low} to {high}</source>
   <translation>intervalo de 95 %: {low} a {high}</translation>
  </message>
  <message>
   <source>Expected overlap with the ground: {overlap}</source>
   <translation>Sobreposição esperada com o terreno: {overlap}</translation>
  </message>
  <message>
   <source>Mean probability {score}</source>
   <translation>Probabilidade média {score}</translation>
  </message>
  <message>
   <source>Seen in: {sensor}</source>
   <translation>Visto em: {sensor}</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Save the masks as a GeoPackage beside the project</source>
   <translation>Guardar as máscaras como GeoPackage junto ao projeto</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>A4 report</source>
   <translation>Relatório A4</translation>
  </message>
  <message>
   <source>Print layout with question, answer, map, masks, legend, steps and sources</source>
   <translation>Composição com pergunta, resposta, mapa, máscaras, legenda, passos e fontes</translation>
  </message>
  <message>
   <source>Open as a print layout</source>
   <translation>Abrir como composição de impressão</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
  <message>
   <source>Add the masks again</source>
   <translation>Adicionar de novo as máscaras</translation>
  </message>
  <message>
   <source>The layers of this run are no longer in the project</source>
   <translation>As camadas desta execução já não estão no projeto</translation>
  </message>
  <message>
   <source>Stress test…</source>
   <translation>Teste de esforço…</translation>
  </message>
  <message>
   <source>Find out what would change this answer: noise, clouds, lost bands and more</source>
   <translation>Descobrir o que mudaria esta resposta: ruído, nuvens, bandas perdidas e mais</translation>
  </message>
  <message>
   <source>Export the evidence as</source>
   <translation>Exportar a evidência como</translation>
  </message>
  <message>
   <source>Save the report as</source>
   <translation>Guardar o relatório como</translation>
  </message>
  <message>
   <source>Checking and copying the bundle…</source>
   <translation>A verificar e a copiar o pacote…</translation>
  </message>
  <message>
   <source>Keep the masks as</source>
   <translation>Guardar as máscaras como</translation>
  </message>
  <message>
   <source>Save or discard the edits of the masks first.</source>
   <translation>Guarde ou descarte primeiro as edições das máscaras.</translation>
  </message>
  <message>
   <source>Exported: {files}</source>
   <translation>Exportado: {files}</translation>
  </message>
  <message>
   <source>The bundle is installed.</source>
   <translation>O pacote está instalado.</translation>
  </message>
  <message>
   <source>The masks are kept in {file}.</source>
   <translation>As máscaras estão guardadas em {file}.</translation>
  </message>
  <message>
   <source>Saved: {files}</source>
   <translation>Guardado: {files}</translation>
  </message>
  <message>
   <source>The bundle was not installed: {reason}</source>
   <translation>O pacote não foi instalado: {reason}</translation>
  </message>
  <message>
   <source>Accept this step</source>
   <translation>Aceitar este passo</translation>
  </message>
  <message>
   <source>Reject this step</source>
   <translation>Rejeitar este passo</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Passo {number}</translation>
  </message>
  <message>
   <source>Stop now; finished steps are kept</source>
   <translation>Parar agora; os passos terminados são mantidos</translation>
  </message>
  <message>
   <source>{count} more waiting</source>
   <translation>mais {count} em espera</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly and was started again.</source>
   <translation>O motor parou inesperadamente e foi reiniciado.</translation>
  </message>
  <message>
   <source>The probabilities could not be computed</source>
   <translation>Não foi possível calcular as probabilidades</translation>
  </message>
  <message>
   <source>The question could not be answered</source>
   <translation>Não foi possível responder à pergunta</translation>
  </message>
  <message>
   <source>{stage}, about {time} left</source>
   <translation>{stage}, faltam cerca de {time}</translation>
  </message>
  <message>
   <source>Starting the engine</source>
   <translation>A iniciar o motor</translation>
  </message>
  <message>
   <source>Preparing the inputs</source>
   <translation>A preparar as entradas</translation>
  </message>
  <message>
   <source>This model tells no probabilities.</source>
   <translation>Este modelo não indica probabilidades.</translation>
  </message>
  <message>
   <source>Computing the probabilities</source>
   <translation>A calcular as probabilidades</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>A parar…</translation>
  </message>
  <message>
   <source>Set up the engine first: open the Engine tab.</source>
   <translation>Configure primeiro o motor: abra o separador Motor.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle in the Engine tab.</source>
   <translation>Não há nenhum modelo instalado. Adicione um pacote no separador Motor.</translation>
  </message>
  <message>
   <source>Add a satellite raster to the project first.</source>
   <translation>Adicione primeiro um raster de satélite ao projeto.</translation>
  </message>
  <message>
   <source>Give at least one layer the role optical or SAR.</source>
   <translation>Dê a pelo menos uma camada o papel ótico ou SAR.</translation>
  </message>
  <message>
   <source>Every satellite layer is left out. Switch one on in the layer tree, or set its role above.</source>
   <translation>Todas as camadas de satélite ficam de fora. Ative uma na árvore de camadas ou defina a sua função acima.</translation>
  </message>
  <message>
   <source>Switched off on the map, so it is left out. Switch it on, or set its role here, to use it.</source>
   <translation>Está desativada no mapa, por isso fica de fora. Ative-a ou defina aqui a sua função para a usar.</translation>
  </message>
  <message>
   <source>Its file {file} is not there.</source>
   <translation>O seu ficheiro {file} não está lá.</translation>
  </message>
  <message>
   <source>Its file {file} is there, but QGIS cannot read it as a raster.</source>
   <translation>O seu ficheiro {file} está lá, mas o QGIS não o consegue ler como raster.</translation>
  </message>
  <message>
   <source>QGIS cannot open its data source.</source>
   <translation>O QGIS não consegue abrir a sua fonte de dados.</translation>
  </message>
  <message>
   <source>Repair its data source in the layer tree.</source>
   <translation>Repare a sua fonte de dados na árvore de camadas.</translation>
  </message>
  <message>
   <source>Reading the rasters</source>
   <translation>A ler os rasters</translation>
  </message>
  <message>
   <source>Encoding the pixels</source>
   <translation>A codificar os píxeis</translation>
  </message>
  <message>
   <source>Taking a first look</source>
   <translation>Primeira observação</translation>
  </message>
  <message>
   <source>Reading the prompt</source>
   <translation>A ler a instrução</translation>
  </message>
  <message>
   <source>Drawing masks</source>
   <translation>A desenhar máscaras</translation>
  </message>
  <message>
   <source>Writing</source>
   <translation>A escrever</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>A carregar o modelo</translation>
  </message>
  <message>
   <source>Learning the class</source>
   <translation>A aprender a classe</translation>
  </message>
  <message>
   <source>Asking without distortion</source>
   <translation>A perguntar sem alteração</translation>
  </message>
  <message>
   <source>Distorting the layers</source>
   <translation>A alterar as camadas</translation>
  </message>
  <message>
   <source>It has no pixel in the chosen area, so it is left out.</source>
   <translation>Não tem nenhum píxel na área escolhida, por isso fica de fora.</translation>
  </message>
  <message>
   <source>{layer} has no date. Several images of one place need theirs: double-click the date above.</source>
   <translation>{layer} não tem data. Várias imagens do mesmo lugar precisam da sua: faça duplo clique na data acima.</translation>
  </message>
  <message>
   <source>A rendered picture, not measurements: answers are less reliable.</source>
   <translation>Uma imagem renderizada, não medições: as respostas são menos fiáveis.</translation>
  </message>
  <message>
   <source>Not a plain file: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>Não é um ficheiro simples: o QGIS copia primeiro a área para um GeoTIFF temporário.</translation>
  </message>
  <message>
   <source>Its CRS was set in QGIS and is not its file's: QGIS copies the area into a temporary GeoTIFF first.</source>
   <translation>O seu SRC foi definido no QGIS e não é o do ficheiro: o QGIS copia primeiro a área para um GeoTIFF temporário.</translation>
  </message>
  <message>
   <source>Save the report in</source>
   <translation>Guardar o relatório em</translation>
  </message>
  <message>
   <source>At most about {time}.</source>
   <translation>No máximo cerca de {time}.</translation>
  </message>
  <message>
   <source>The report cannot be saved: {reason}</source>
   <translation>Não é possível guardar o relatório: {reason}</translation>
  </message>
  <message>
   <source>Asks the same on copies of the layers that get worse, and tells what would change the answer.</source>
   <translation>Pergunta o mesmo em cópias das camadas cada vez piores e diz o que mudaria a resposta.</translation>
  </message>
  <message>
   <source>TerraScope stress test</source>
   <translation>Teste de esforço TerraScope</translation>
  </message>
  <message>
   <source>Overlap with the undistorted masks at each level; ≠ where the answer is another one.</source>
   <translation>Sobreposição com as máscaras não distorcidas em cada nível; ≠ onde a resposta é outra.</translation>
  </message>
  <message>
   <source>Quick: three levels</source>
   <translation>Rápido: três níveis</translation>
  </message>
  <message>
   <source>Full: all corruptions, five levels</source>
   <translation>Completo: todas as degradações, cinco níveis</translation>
  </message>
  <message>
   <source>How much is tried</source>
   <translation>Quanto se tenta</translation>
  </message>
  <message>
   <source>Whose layers are distorted</source>
   <translation>Que camadas são distorcidas</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Iniciar</translation>
  </message>
  <message>
   <source>Open the report</source>
   <translation>Abrir o relatório</translation>
  </message>
  <message>
   <source>Save the report…</source>
   <translation>Guardar o relatório…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
  <message>
   <source>Distort optical and SAR</source>
   <translation>Distorcer ótico e SAR</translation>
  </message>
  <message>
   <source>Optical only</source>
   <translation>Só ótico</translation>
  </message>
  <message>
   <source>SAR only</source>
   <translation>Só SAR</translation>
  </message>
  <message>
   <source>Asking once more, undistorted…</source>
   <translation>A perguntar mais uma vez, sem distorção…</translation>
  </message>
  <message>
   <source>Looked at: {rule}.</source>
   <translation>Examinado: {rule}.</translation>
  </message>
  <message>
   <source>{done} of {total} runs, about {time} left</source>
   <translation>{done} de {total} execuções, faltam cerca de {time}</translation>
  </message>
  <message>
   <source>Masks kept: {percent:.0f} %.</source>
   <translation>Máscaras mantidas: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Answers kept: {percent:.0f} %.</source>
   <translation>Respostas mantidas: {percent:.0f} %.</translation>
  </message>
  <message>
   <source>Not possible with these layers: {names}.</source>
   <translation>Não é possível com estas camadas: {names}.</translation>
  </message>
  <message>
   <source>Corruption</source>
   <translation>Degradação</translation>
  </message>
  <message>
   <source>Masks kept</source>
   <translation>Máscaras mantidas</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalhes</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Fazer uma pergunta</translation>
  </message>
  <message>
   <source>Asks a question about satellite layers in plain English. The model reasons in steps; every step has a mask, and every number is measured in its mask. Give an extent, a point or a polygon layer; without one the whole overlap of the layers is read.</source>
   <translation>Faz uma pergunta em inglês simples sobre camadas de satélite. O modelo raciocina por passos; cada passo tem uma máscara e cada número é medido na sua máscara. Dê uma extensão, um ponto ou uma camada de polígonos; sem isso, é lida toda a sobreposição das camadas.</translation>
  </message>
  <message>
   <source>Probability of each pixel</source>
   <translation>Probabilidade de cada píxel</translation>
  </message>
  <message>
   <source>One band per mask, 0 to 1. A file that exists is left alone: the next free name is used.</source>
   <translation>Uma banda por máscara, de 0 a 1. Um ficheiro existente não é alterado: usa-se o próximo nome livre.</translation>
  </message>
  <message>
   <source>The polygon layer holds no polygon. Choose another layer.</source>
   <translation>A camada de polígonos não contém nenhum polígono. Escolha outra camada.</translation>
  </message>
  <message>
   <source>Extent</source>
   <translation>Extensão</translation>
  </message>
  <message>
   <source>Point</source>
   <translation>Ponto</translation>
  </message>
  <message>
   <source>Polygons (their union)</source>
   <translation>Polígonos (a sua união)</translation>
  </message>
  <message>
   <source>Evidence folder (GeoPackage, shapefile, report)</source>
   <translation>Pasta de evidências (GeoPackage, shapefile, relatório)</translation>
  </message>
  <message>
   <source>Number of the answer</source>
   <translation>Número da resposta</translation>
  </message>
  <message>
   <source>Unit of the number</source>
   <translation>Unidade do número</translation>
  </message>
  <message>
   <source>Status: answered, nothing_found or declined</source>
   <translation>Estado: answered, nothing_found ou declined</translation>
  </message>
  <message>
   <source>Confidence: high, medium or low</source>
   <translation>Confiança: high (alta), medium (média) ou low (baixa)</translation>
  </message>
  <message>
   <source>Reasoning steps</source>
   <translation>Passos do raciocínio</translation>
  </message>
  <message>
   <source>Number of masks</source>
   <translation>Número de máscaras</translation>
  </message>
  <message>
   <source>Write a question.</source>
   <translation>Escreva uma pergunta.</translation>
  </message>
  <message>
   <source>Give an extent, a point or polygons, not several of them.</source>
   <translation>Dê uma extensão, um ponto ou polígonos, não vários.</translation>
  </message>
  <message>
   <source>Ask for each feature</source>
   <translation>Perguntar por cada elemento</translation>
  </message>
  <message>
   <source>Asks the same question for every polygon. The answers become attributes of a copy of the layer; the masks go into a layer of their own, with the id of their feature. A feature that cannot be answered keeps the reason in ts_answer.</source>
   <translation>Faz a mesma pergunta para cada polígono. As respostas tornam-se atributos de uma cópia da camada; as máscaras vão para uma camada própria, com o id do seu elemento. Um elemento sem resposta guarda o motivo em ts_answer.</translation>
  </message>
  <message>
   <source>Polygons</source>
   <translation>Polígonos</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Respostas</translation>
  </message>
  <message>
   <source>Features answered</source>
   <translation>Elementos respondidos</translation>
  </message>
  <message>
   <source>Features not answered</source>
   <translation>Elementos não respondidos</translation>
  </message>
  <message>
   <source>Role, date, bands and unit are read from names and metadata, or from what was set in the panel.</source>
   <translation>Papel, data, bandas e unidade são lidos dos nomes e metadados, ou do que foi definido no painel.</translation>
  </message>
  <message>
   <source>Model bundle</source>
   <translation>Pacote do modelo</translation>
  </message>
  <message>
   <source>Folder with bundle.json; empty = the model chosen in the panel, else the embedded one.</source>
   <translation>Pasta com bundle.json; vazio = o modelo escolhido no painel, ou o incluído.</translation>
  </message>
  <message>
   <source>auto uses the GPU where it really works, else the CPU.</source>
   <translation>auto usa a GPU onde funciona mesmo, senão a CPU.</translation>
  </message>
  <message>
   <source>Doubt</source>
   <translation>Dúvida</translation>
  </message>
  <message>
   <source>Optical layers (Sentinel-2)</source>
   <translation>Camadas óticas (Sentinel-2)</translation>
  </message>
  <message>
   <source>SAR layers (Sentinel-1)</source>
   <translation>Camadas SAR (Sentinel-1)</translation>
  </message>
  <message>
   <source>VV and VH, linear or in dB.</source>
   <translation>VV e VH, lineares ou em dB.</translation>
  </message>
  <message>
   <source>quick</source>
   <translation>rápida</translation>
  </message>
  <message>
   <source>thorough: several looks</source>
   <translation>aprofundada: várias observações</translation>
  </message>
  <message>
   <source>The engine is not installed. Open the TerraScope panel, page Engine, and install it once.</source>
   <translation>O motor não está instalado. Abra o painel TerraScope, página Motor, e instale-o uma vez.</translation>
  </message>
  <message>
   <source>Choose at least one optical or SAR layer.</source>
   <translation>Escolha pelo menos uma camada ótica ou SAR.</translation>
  </message>
  <message>
   <source>No model is installed. Add a bundle with the tool Install a bundle.</source>
   <translation>Não há nenhum modelo instalado. Adicione um pacote com a ferramenta Instalar um pacote.</translation>
  </message>
  <message>
   <source>Engine and models</source>
   <translation>Motor e modelos</translation>
  </message>
  <message>
   <source>Install a bundle</source>
   <translation>Instalar um pacote</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and copies it to the installed ones.</source>
   <translation>Verifica cada ficheiro de um pacote com o seu manifesto e copia-o para os instalados.</translation>
  </message>
  <message>
   <source>Verify a bundle</source>
   <translation>Verificar um pacote</translation>
  </message>
  <message>
   <source>Checks every file of a model bundle against its manifest and runs its self-test.</source>
   <translation>Verifica cada ficheiro de um pacote com o seu manifesto e corre o seu autoteste.</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Tells which engine, model and device are used, why not the GPU, and what would change that.</source>
   <translation>Indica que motor, modelo e dispositivo são usados, porque não a GPU e o que o mudaria.</translation>
  </message>
  <message>
   <source>Folder of the bundle</source>
   <translation>Pasta do pacote</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Relatório</translation>
  </message>
  <message>
   <source>Installed in {folder}.</source>
   <translation>Instalado em {folder}.</translation>
  </message>
  <message>
   <source>Change between two dates</source>
   <translation>Mudança entre duas datas</translation>
  </message>
  <message>
   <source>Compares layers of two dates. The dates come from names and metadata; the earlier layers must be older than the later ones.</source>
   <translation>Compara camadas de duas datas. As datas vêm dos nomes e metadados; as camadas anteriores têm de ser mais antigas do que as posteriores.</translation>
  </message>
  <message>
   <source>Earlier optical layers</source>
   <translation>Camadas óticas anteriores</translation>
  </message>
  <message>
   <source>Earlier SAR layers</source>
   <translation>Camadas SAR anteriores</translation>
  </message>
  <message>
   <source>Later optical layers</source>
   <translation>Camadas óticas posteriores</translation>
  </message>
  <message>
   <source>Later SAR layers</source>
   <translation>Camadas SAR posteriores</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Tipo de mudança</translation>
  </message>
  <message>
   <source>In English: forest loss, flooded area, new buildings …; empty = any change.</source>
   <translation>Em inglês: forest loss, flooded area, new buildings …; vazio = qualquer mudança.</translation>
  </message>
  <message>
   <source>Area of the largest mask (m²)</source>
   <translation>Área da maior máscara (m²)</translation>
  </message>
  <message>
   <source>Choose at least one earlier and one later layer.</source>
   <translation>Escolha pelo menos uma camada anterior e uma posterior.</translation>
  </message>
  <message>
   <source>The earlier layers ({first}) are not older than the later ones ({last}). Swap them.</source>
   <translation>As camadas anteriores ({first}) não são mais antigas do que as posteriores ({last}). Troque-as.</translation>
  </message>
  <message>
   <source>{layer}: no date found. Set it in the TerraScope panel or in the file name.</source>
   <translation>{layer}: nenhuma data encontrada. Defina-a no painel TerraScope ou no nome do ficheiro.</translation>
  </message>
  <message>
   <source>{file} is read by a layer and is not written over. Choose another name.</source>
   <translation>{file} é lido por uma camada e não é substituído. Escolha outro nome.</translation>
  </message>
  <message>
   <source>Export evidence</source>
   <translation>Exportar evidência</translation>
  </message>
  <message>
   <source>Writes mask layers to a GeoPackage, shapefile or GeoJSON file, with the reasoning, the provenance and, for shapefiles, the table of short field names beside it. A file that exists is never replaced: the next free name is used.</source>
   <translation>Escreve camadas de máscaras num ficheiro GeoPackage, shapefile ou GeoJSON, com o raciocínio, a proveniência e, nos shapefiles, a tabela de nomes curtos ao lado. Um ficheiro existente nunca é substituído: usa-se o próximo nome livre.</translation>
  </message>
  <message>
   <source>Mask layers</source>
   <translation>Camadas de máscaras</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Pasta</translation>
  </message>
  <message>
   <source>File name</source>
   <translation>Nome do ficheiro</translation>
  </message>
  <message>
   <source>Written file</source>
   <translation>Ficheiro escrito</translation>
  </message>
  <message>
   <source>Learn a class from labels</source>
   <translation>Aprender uma classe a partir de etiquetas</translation>
  </message>
  <message>
   <source>Learns a class that the model has no word for from some dozen labelled points or polygons, in seconds. Maps it with its probability, tests it on labels that lie apart from those it learned from, and lets questions name it. Label the class and other things, spread over the area.</source>
   <translation>Aprende em segundos uma classe para a qual o modelo não tem palavra, a partir de algumas dezenas de pontos ou polígonos etiquetados. Cartografa-a com a sua probabilidade, testa-a em etiquetas afastadas das aprendidas e deixa que as perguntas a nomeiem. Etiquete a classe e outras coisas, espalhadas pela área.</translation>
  </message>
  <message>
   <source>Name of the class</source>
   <translation>Nome da classe</translation>
  </message>
  <message>
   <source>What questions call it, for example quarry.</source>
   <translation>Como as perguntas lhe chamam, por exemplo quarry.</translation>
  </message>
  <message>
   <source>More words for it, with commas</source>
   <translation>Mais palavras para ela, com vírgulas</translation>
  </message>
  <message>
   <source>Labelled points or polygons</source>
   <translation>Pontos ou polígonos etiquetados</translation>
  </message>
  <message>
   <source>Field that says what is there</source>
   <translation>Campo que diz o que lá está</translation>
  </message>
  <message>
   <source>Without a field all labels are of the class.</source>
   <translation>Sem campo, todas as etiquetas são da classe.</translation>
  </message>
  <message>
   <source>Its value for the class (default: the name)</source>
   <translation>O seu valor para a classe (por omissão: o nome)</translation>
  </message>
  <message>
   <source>For labels of the class alone. Where the class is common, its area comes out too low.</source>
   <translation>Para etiquetas só da classe. Onde a classe é frequente, a sua área sai demasiado baixa.</translation>
  </message>
  <message>
   <source>Expected share of the area (%)</source>
   <translation>Parte esperada da área (%)</translation>
  </message>
  <message>
   <source>Let this project's questions name it</source>
   <translation>Deixar que as perguntas deste projeto a nomeiem</translation>
  </message>
  <message>
   <source>Class file</source>
   <translation>Ficheiro da classe</translation>
  </message>
  <message>
   <source>Probability and mask</source>
   <translation>Probabilidade e máscara</translation>
  </message>
  <message>
   <source>Balanced accuracy on places left out</source>
   <translation>Exatidão equilibrada em lugares deixados de fora</translation>
  </message>
  <message>
   <source>AUROC on places left out</source>
   <translation>AUROC em lugares deixados de fora</translation>
  </message>
  <message>
   <source>Doubtful share of the area (%)</source>
   <translation>Parte duvidosa da área (%)</translation>
  </message>
  <message>
   <source>The engine gave no class.</source>
   <translation>O motor não devolveu nenhuma classe.</translation>
  </message>
  <message>
   <source>The masks cannot be written: {reason}</source>
   <translation>As máscaras não podem ser escritas: {reason}</translation>
  </message>
  <message>
   <source>Segment a class or phrase</source>
   <translation>Segmentar uma classe ou frase</translation>
  </message>
  <message>
   <source>Draws the mask of a class, such as water, trees or built-up area, and measures it.</source>
   <translation>Desenha a máscara de uma classe, como água, árvores ou área construída, e mede-a.</translation>
  </message>
  <message>
   <source>Class or phrase</source>
   <translation>Classe ou frase</translation>
  </message>
  <message>
   <source>In English: water, trees, crops, built-up area, burned area …</source>
   <translation>Em inglês: water, trees, crops, built-up area, burned area …</translation>
  </message>
  <message>
   <source>Write a class or phrase.</source>
   <translation>Escreva uma classe ou frase.</translation>
  </message>
  <message>
   <source>Stress test of an answer</source>
   <translation>Teste de esforço de uma resposta</translation>
  </message>
  <message>
   <source>Asks the question again on distorted copies of the layers: noise, blur, clouds, haze, gaps, lost bands, swapped dates and more, each from mild to strong. Reports how much of the masks is kept and what changes the answer, as a table, curves and an HTML report. Of a large area some chips are looked at.</source>
   <translation>Repete a pergunta em cópias distorcidas das camadas: ruído, desfocagem, nuvens, neblina, lacunas, bandas perdidas, datas trocadas e mais, de leve a forte. Relata quanto das máscaras se mantém e o que muda a resposta, em tabela, curvas e relatório HTML. De uma área grande são examinados alguns recortes.</translation>
  </message>
  <message>
   <source>Corruptions (none = all that fit)</source>
   <translation>Degradações (nenhuma = todas as possíveis)</translation>
  </message>
  <message>
   <source>Distort the layers of</source>
   <translation>Distorcer as camadas de</translation>
  </message>
  <message>
   <source>Chips of a large area</source>
   <translation>Recortes de uma área grande</translation>
  </message>
  <message>
   <source>Seed of noise and clouds</source>
   <translation>Semente do ruído e das nuvens</translation>
  </message>
  <message>
   <source>quick: three levels</source>
   <translation>rápido: três níveis</translation>
  </message>
  <message>
   <source>full: five levels</source>
   <translation>completo: cinco níveis</translation>
  </message>
  <message>
   <source>both sensors</source>
   <translation>ambos os sensores</translation>
  </message>
  <message>
   <source>Folder of the report (HTML, SVG, CSV, JSON)</source>
   <translation>Pasta do relatório (HTML, SVG, CSV, JSON)</translation>
  </message>
  <message>
   <source>What would change the answer</source>
   <translation>O que mudaria a resposta</translation>
  </message>
  <message>
   <source>Masks kept in percent</source>
   <translation>Máscaras mantidas em percentagem</translation>
  </message>
  <message>
   <source>Answers kept in percent</source>
   <translation>Respostas mantidas em percentagem</translation>
  </message>
  <message>
   <source>Corruption that hurts most</source>
   <translation>Degradação que mais prejudica</translation>
  </message>
  <message>
   <source>Table (CSV)</source>
   <translation>Tabela (CSV)</translation>
  </message>
  <message>
   <source>{runs} runs, about {seconds:.0f} s. Looked at: {rule}.</source>
   <translation>{runs} execuções, cerca de {seconds:.0f} s. Examinado: {rule}.</translation>
  </message>
  <message>
   <source>TerraScope panel</source>
   <translation>Painel TerraScope</translation>
  </message>
  <message>
   <source>Show or hide the TerraScope panel</source>
   <translation>Mostrar ou ocultar o painel TerraScope</translation>
  </message>
  <message>
   <source>Ask here</source>
   <translation>Perguntar aqui</translation>
  </message>
  <message>
   <source>Ask here: click a place on a layer, then write the question</source>
   <translation>Perguntar aqui: clique num local de uma camada e escreva a pergunta</translation>
  </message>
 </context>
</TS>
