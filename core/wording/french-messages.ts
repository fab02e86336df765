/** Refusals and remarks in French. */

import { holdingFaults } from './holding-faults'
import type { Messages } from './message-kinds'
import { publishingFaults } from './publishing-faults'

export const frenchMessages: Messages = {
  place: 'Ligne {line} :',
  placeInColumn: 'Ligne {line}, colonne « {column} » :',
  languageNames: { en: 'anglais', fr: 'français', ar: 'arabe' },
  baseYear: 'l’année de base',
  shown: { value: 'la valeur', change: 'l’évolution', 'value-change': 'la valeur et l’évolution', from: 'la première année', to: 'la dernière année' },
  byDimension: {
    region: 'par région',
    nationality: 'par nationalité',
    month: 'par mois',
    sex: 'par sexe',
    age: 'par âge',
    other: 'selon une autre ventilation'
  },
  faults: {
    ...holdingFaults.fr,
    ...publishingFaults.fr,
    'file-missing': 'Le fichier {path} n’existe pas. Vérifiez le nom ou cherchez le classeur dans un autre dossier.',
    'file-exists': 'Le fichier {path} existe déjà. Choisissez un autre nom ; rien n’a été modifié.',
    'file-unreadable': 'Le fichier {path} ne peut pas être lu ({detail}). Vérifiez vos droits et qu’il n’est pas ouvert ailleurs.',
    'file-unwritable': 'Le fichier {path} ne peut pas être écrit ({detail}). Choisissez un dossier où vous pouvez écrire ; rien d’inachevé n’a été laissé.',
    'file-read-only': 'Le classeur {path} est en lecture seule : rien ne peut y être modifié. Copiez-le dans un dossier à vous et ouvrez la copie.',
    'file-name-too-long': 'Le nom {path} est trop long pour ce disque. Choisissez-en un plus court.',
    'folder-unwritable': 'Le dossier {path} ne peut pas être créé ({detail}). Choisissez un dossier où vous pouvez écrire ; rien n’a été écrit.',
    'file-locked': 'Le classeur {path} est utilisé par un autre programme. Fermez-le là-bas, puis réessayez.',
    'disk-full': 'Le disque est plein : {path} n’a pas pu être écrit. Libérez de la place et réessayez ; rien d’inachevé n’a été laissé.',
    'not-a-workbook': 'Le fichier {path} n’est pas un classeur Bayan. Ouvrez un fichier dont le nom finit par .bayan, ou importez un tableau.',
    'newer-workbook':
      'Le classeur {path} vient d’une version plus récente de Bayan (format {fileVersion} ; ce programme connaît {ours}). Mettez Bayan à jour pour l’ouvrir.',
    'damaged-workbook':
      'Le classeur {path} est endommagé ({detail}). Il n’a pas été ouvert, pour n’afficher aucun nombre faux. Récupérez ce qui peut en être lu dans un nouveau fichier : sur l’écran « Classeurs », ou par bayan recover.',
    'version-unknown': 'Ce classeur n’a pas de version {version}. Consultez à nouveau la liste des versions.',
    'journal-damaged':
      'Le journal de ce classeur est endommagé ({detail}). Ce qu’il dit à cet endroit n’est pas affiché, et rien n’a été modifié. Les chiffres eux-mêmes sont intacts ; un état antérieur se trouve parmi les versions.',
    'strange-workbook':
      'Le classeur {path} n’est pas construit comme Bayan construit les siens (« {detail} ») : un autre programme l’a modifié ou il est endommagé, et il pourrait faire ce que personne n’a demandé. Il n’a pas été ouvert. Demandez l’original ou ouvrez une sauvegarde.',
    'oversized-workbook':
      'Le classeur {path} contient plus qu’aucun rapport n’en demande (« {detail} ») ; il n’a pas été ouvert, pour ne pas occuper tout l’ordinateur. Demandez l’original ou ouvrez une sauvegarde.',
    'no-workbook-open': 'Aucun classeur n’est ouvert. Ouvrez-en un ou créez-en un.',
    'text-not-utf8': 'Le texte {path} n’est pas en UTF-8 (ligne {line}). Enregistrez-le de nouveau en texte brut, en UTF-8.',
    'table-not-utf8': 'Le tableau {path} n’est pas en UTF-8 (ligne {line}). Enregistrez-le de nouveau en « CSV UTF-8 » dans votre tableur.',
    'table-too-long': 'Le tableau {path} a plus de {limit} lignes. Partagez-le en plusieurs tableaux.',
    'block-too-large': 'Ce qui devait être collé a plus de {limit} cellules ; rien n’a été collé. Collez-en une partie ou importez-le comme tableau.',
    'text-too-large': 'Le texte {path} dépasse {limit} octets. Partagez-le en plusieurs textes.',
    'table-too-large': 'Le tableau {path} dépasse {limit} octets. Partagez-le en plusieurs tableaux.',
    'table-empty': 'Le tableau {path} n’a pas de lignes. Il faut une ligne d’en-tête et au moins une ligne.',
    'spreadsheet-old':
      'Le classeur {path} est au format d’anciennes versions d’Excel, ou protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, puis importez ce fichier.',
    'spreadsheet-unreadable':
      'Le classeur {path} ne peut pas être lu : il est endommagé, ou n’est pas un classeur. Ouvrez-le dans votre tableur et enregistrez-le de nouveau en .xlsx, .ods ou « CSV UTF-8 ».',
    'table-malformed': 'Le tableau ne peut pas être lu ici : {detail}. Vérifiez guillemets et séparateurs.',
    'column-unknown': 'Il n’y a pas de colonne « {column} » dans un tableau de chiffres. Supprimez-la ou corrigez son nom.',
    'column-twice': 'La colonne « {column} » figure deux fois. Gardez-en une.',
    'column-missing': 'La colonne « {column} » manque. Un tableau de chiffres a besoin de indicator, period et value, ou d’un nom et d’une colonne par année.',
    'row-ragged': 'La ligne a {found} champs alors que l’en-tête en a {expected}. Ajoutez ou retirez des séparateurs.',
    'code-illegal': '« {text} » ne peut pas être un code. Utilisez des minuscules, des chiffres, - et _, en commençant par une lettre.',
    'name-unknown': 'Aucun indicateur du classeur ne s’appelle « {text} ». Corrigez le nom, ou écrivez le code de l’indicateur dans une colonne « indicator ».',
    'period-illegal': '« {text} » n’est pas une période. Écrivez 2023, 2014/2016 ou 2023-01/2023-05.',
    'number-unreadable':
      '« {text} » ne peut pas être lu avec certitude comme un nombre. Écrivez 16818 ou 12.5, ou indiquez le format des nombres du tableau (--numbers, ici : {locale}).',
    'value-not-whole':
      '« {text} » n’est pas un nombre entier, or cet indicateur compte des unités entières. Corrigez-le, ou donnez à l’indicateur une unité à décimales (percent, un taux, un montant).',
    'value-too-long':
      '« {text} » a plus de chiffres qu’une valeur ne peut en avoir : {whole} avant la virgule et {fraction} après. Corrigez-le, ou donnez le chiffre dans une unité plus grande.',
    'status-unknown': '« {text} » n’est pas un statut. Utilisez final, provisional, revised, break in series, not available, not applicable ou confidential.',
    'qualifier-unknown': '« {text} » n’est pas un qualificatif. Utilisez more than, at least, about ou nearly.',
    'value-and-absence': 'Une valeur accompagne le statut « {text} ». Retirez l’un des deux.',
    'value-expected': 'Il manque une valeur pour ce statut. Saisissez-la, ou dites not available, not applicable ou confidential.',
    'qualifier-without-value': 'Un qualificatif est donné sans valeur. Saisissez la valeur ou retirez le qualificatif.',
    'cell-twice': 'La cellule {indicator}, {period} figure déjà à la ligne {firstLine}. Gardez-en une.',
    'name-needed': 'L’indicateur {indicator} est nouveau. Donnez son nom anglais (name_en) sur sa première ligne.',
    'text-too-long': 'Le texte dépasse {limit} caractères. Raccourcissez-le.',
    'text-illegal': 'Le texte contient des caractères de commande. Saisissez-le de nouveau.',
    'definition-differs': 'L’indicateur {indicator} est défini autrement dans le classeur. Corrigez le tableau, ou importez-le avec --replace.',
    'cell-filled': 'La cellule {indicator}, {period} contient {was} ; le tableau dit {would}. Corrigez l’un des deux, ou importez avec --replace.',
    'more-faults': 'Et {count} autres. Corrigez les premières, puis importez de nouveau.',
    'cell-not-whole':
      'L’indicateur {indicator} contient {value} pour {period}, qui n’est pas un nombre entier, or sa nouvelle unité compte des unités entières. Corrigez la valeur, ou choisissez une unité à décimales.',
    'indicator-unknown': 'Il n’y a pas d’indicateur {indicator} dans le classeur.',
    'indicator-exists': 'Il y a déjà un indicateur {indicator}. Choisissez un autre code.',
    'part-cycle': '« {indicator} » ne peut pas faire partie de « {whole} », qui est « {indicator} » même ou l’une de ses parties. Choisissez un autre total.',
    'part-whole-unknown': 'Il n’y a pas d’indicateur « {whole} » dont « {indicator} » pourrait faire partie. Choisissez un total qui figure dans le classeur.',
    'part-unit-differs':
      '« {indicator} » ne peut pas faire partie de « {whole} », compté dans une autre unité ({unit}). Donnez aux deux la même unité de compte.',
    'check-not-excusable': 'Aucun motif ne peut écarter cette remarque sur {indicator}, {period} : le tableau s’y contredit. Corrigez les valeurs.',
    'check-settled': 'Cette remarque sur {indicator}, {period} n’a plus lieu d’être. Regardez à nouveau la cellule.',
    'entry-unreadable': '« {text} » ne peut pas être lu avec certitude. Tapez un nombre, ou : pour non disponible, - pour sans objet, c pour confidentiel.',
    'entry-not-whole': '« {text} » n’est pas un nombre entier, or cet indicateur compte des unités entières. Vérifiez les séparateurs.',
    'entry-too-long':
      '« {text} » a plus de chiffres qu’une valeur ne peut en avoir : {whole} avant la virgule et {fraction} après. Corrigez-le, ou donnez le chiffre dans une unité plus grande.',
    'entry-ambiguous': '« {text} » peut se lire de deux façons. Tapez-le sans séparateur de milliers.',
    'entry-percent':
      '« {text} » porte un signe de pourcentage, et cet indicateur n’est pas une part. Ôtez le signe, ou donnez à l’indicateur l’unité « pour cent ».',
    'entry-currency': '« {text} » porte une monnaie. Ôtez-la : la monnaie appartient à l’unité de l’indicateur.',
    'block-unknown': 'Cette partie du rapport n’existe plus. Regardez le rapport de nouveau.',
    'comment-unknown': 'Ce commentaire n’existe plus. Regardez à nouveau le rapport.',
    'year-without-figures': 'Il n’y a pas de chiffres pour {year}. Saisissez-en, ou choisissez une des années renseignées : {years}.',
    'workbook-without-figures': 'Le classeur ne contient encore aucun chiffre. Saisissez-en ou importez un tableau.',
    'same-years': 'L’année et sa base sont toutes deux {year}. Choisissez une autre année de base.',
    'setting-impossible': '« {value} » n’est pas possible pour {setting}. Valeurs possibles : {possible}.',
    'setting-text': 'Le texte de {setting} doit avoir {limit} caractères au plus, sans caractère de commande. Écrivez-le de nouveau.',
    'nothing-to-undo': 'Il n’y a rien à annuler.',
    'nothing-to-redo': 'Il n’y a rien à rétablir.',
    cancelled: 'Annulé ; rien n’a été écrit.',
    'request-refused': 'La demande a été refusée ({detail}). Si vous voyez ceci, merci de le signaler.',
    'program-fault': 'Le programme a rencontré un problème ({detail}). Vos chiffres sont conservés. Réessayez, et signalez-le si cela se répète.'
  },
  findings: {
    'cell-empty': '{indicator} : rien n’est saisi pour {period}. Saisissez la valeur, ou dites pourquoi il n’y en a pas.',
    tie: '{indicator} : le pourcentage de {period} tombe exactement à mi-chemin ; la règle déclarée tranche, et une note le dit.',
    'small-base':
      '{indicator} : la base de {period} est petite ({base}), le pourcentage est donc grand pour un faible écart. Voyez si les valeurs seules ne le disent pas mieux.',
    'no-percent': '{indicator} : pas de pourcentage pour {period} : {reason}.',
    'not-whole':
      '{indicator} : {value} pour {period} n’est pas un nombre entier, or cet indicateur compte des unités entières. Corrigez la valeur, ou donnez à l’indicateur une unité à décimales.',
    negative: '{indicator} : {value} pour {period} est négatif, ce qu’un compte n’est jamais. Corrigez la valeur.',
    'share-above-100': '{indicator} : {value} pour {period} dépasse le tout. Corrigez la valeur, ou donnez à l’indicateur une autre unité.',
    'parts-differ':
      '{indicator} : {value} est saisi pour {period}, mais la somme des parties {by} est de {sum} (écart {difference}). Corrigez le total ou ses parties.',
    'part-above-whole': '{indicator} : {value} pour {period} dépasse le total dont il fait partie, {whole} ({most}). Corrigez l’un des deux.',
    'far-from-last-year': '{indicator} : {value} pour {period} est loin de {before} pour {last}. Corrigez la valeur, ou dites pourquoi elle est juste.',
    'far-from-series':
      '{indicator} : {value} pour {period} est loin des {earlier} valeurs précédentes, de médiane {median}. Corrigez la valeur, ou dites pourquoi elle est juste.',
    'suppressed-recoverable':
      '{indicator} : la valeur confidentielle de {period} peut être déduite de {whole} {by}. Rendez confidentielle une seconde valeur, ou dites pourquoi celle-ci peut être connue.',
    'name-missing': '{indicator} : le nom en {language} manque.',
    'unit-unknown': '{indicator} : l’unité de compte « {unit} » n’est pas définie. Donnez-lui ses noms.',
    'unit-forms-missing': 'L’unité de compte « {unit} » n’a pas toutes ses formes en {language}.',
    'section-unnamed': 'La section « {section} » n’a pas de nom en {language}.',
    'source-missing': '{indicator} : certaines valeurs n’ont pas de source.',
    'field-without-value': '{indicator}\u00a0: le texte affiche le chiffre de {period}, qui n’a pas de valeur. Relisez la phrase et formulez-la autrement.',
    'glyphs-missing':
      'Les polices du PDF n’ont pas ces caractères : {characters} – ils s’imprimeraient comme des carrés. Écrivez-les autrement, ou exportez vers Word.',
    'field-unknown': 'Le texte cite « {field} », qui n’est pas un chiffre de ce classeur.',
    'chart-empty':
      'Un graphique du rapport n’a rien à représenter ; choisissez des indicateurs qui ont des chiffres et, pour une ventilation, un indicateur qui a des composantes.',
    'text-missing': 'Un texte du rapport n’est pas écrit en {language} ; une autre langue en tient lieu.',
    'figure-lacking':
      '{indicator}\u00a0: l’édition en {language} n’imprime pas {shown}, à la différence d’une autre édition dans la même partie. Ajoutez-la, ou retirez-la de l’autre.',
    'words-lacking': 'L’édition en {language} n’a pas «\u00a0{words}\u00a0», qu’une autre édition a dans la même partie. Ajoutez-le, ou retirez-le de l’autre.'
  }
}
