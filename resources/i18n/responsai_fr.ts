<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Chapter</name>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Fourchette</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>facteur</translation>
    </message>
    <message>
        <source>by definition</source>
        <translation>par définition</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Central</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Source, year</source>
        <translation>Source, année</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>Jetons d’entrée</translation>
    </message>
    <message>
        <source>Cached tokens</source>
        <translation>Jetons lus dans un cache</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>Jetons de sortie</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Couvre</translation>
    </message>
    <message>
        <source>Leaves out</source>
        <translation>Ne couvre pas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>{fresh} in, {output} out, Wh</source>
        <translation>{fresh} en entrée, {output} en sortie, Wh</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Notre estimation</translation>
    </message>
    <message>
        <source>Ours / published</source>
        <translation>Rapport au publié</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Size class</source>
        <translation>Classe de taille</translation>
    </message>
    <message>
        <source>Active parameters (billions)</source>
        <translation>Paramètres actifs (milliards)</translation>
    </message>
    <message>
        <source>All parameters (billions)</source>
        <translation>Tous les paramètres (milliards)</translation>
    </message>
    <message>
        <source>Wh per 1,000 output tokens, machines only</source>
        <translation>Wh pour 1&#x202f;000 jetons de sortie, machines seules</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>From EcoLogits</source>
        <translation>D’EcoLogits</translation>
    </message>
    <message>
        <source>From our table</source>
        <translation>De notre table</translation>
    </message>
    <message>
        <source>Size published</source>
        <translation>Taille publiée</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>WUE, L per kWh of the machines</source>
        <translation>WUE, L par kWh des machines</translation>
    </message>
    <message>
        <source>g CO₂e per kWh</source>
        <translation>g CO₂e par kWh</translation>
    </message>
    <message>
        <source>off-site L per kWh</source>
        <translation>L hors site par kWh</translation>
    </message>
    <message>
        <source>µg Sb eq per kWh</source>
        <translation>µg Sb eq par kWh</translation>
    </message>
    <message>
        <source>the same in EcoLogits</source>
        <translation>le même dans EcoLogits</translation>
    </message>
    <message>
        <source>Fossil share, year</source>
        <translation>Part fossile, année</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{unit} on site</source>
        <translation>{unit} sur site</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>repère</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la fourchette</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors fourchette</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>de seconde main</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>calculé</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>déduit</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Drawing the chart…</source>
        <translation>Dessin du graphique…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Afficher le graphique</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Afficher le tableau</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>ResponsAI ran into a fault of its own ({kind}): nothing was lost; run the command again with --debug and report what it prints.</source>
        <translation>ResponsAI a rencontré une erreur interne ({kind})&#x202f;: rien n’est perdu&#x202f;; relancez la commande avec --debug et signalez ce qu’elle affiche.</translation>
    </message>
    <message>
        <source>There is no option {option}: see “{program} --help” for those there are.</source>
        <translation>L’option {option} n’existe pas&#x202f;: voyez «&#x202f;{program} --help&#x202f;».</translation>
    </message>
    <message>
        <source>There is no command “{name}”: see “{program} --help” for those there are.</source>
        <translation>La commande «&#x202f;{name}&#x202f;» n’existe pas&#x202f;: voyez «&#x202f;{program} --help&#x202f;».</translation>
    </message>
    <message>
        <source>“{words}” is more than the command takes: leave it out.</source>
        <translation>«&#x202f;{words}&#x202f;» est de trop dans cette commande&#x202f;: retirez-le.</translation>
    </message>
    <message>
        <source>{name} is missing: see the command&apos;s --help.</source>
        <translation>Il manque {name}&#x202f;: voyez l’option --help de la commande.</translation>
    </message>
    <message>
        <source>{option} needs a value.</source>
        <translation>{option} attend une valeur.</translation>
    </message>
    <message>
        <source>Nothing could be read, and nothing was changed.</source>
        <translation>Rien n’a pu être lu et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{n} other file was not recognised.</source>
        <translation>{n} autre fichier n’a pas été reconnu.</translation>
    </message>
    <message>
        <source>{n} other files were not recognised.</source>
        <translation>{n} autres fichiers n’ont pas été reconnus.</translation>
    </message>
    <message>
        <source>{source}: no use in it</source>
        <translation>{source}&#x202f;: aucun usage</translation>
    </message>
    <message>
        <source>{source}: {new} new, {known} already known, {updated} updated, {rejected} rejected</source>
        <translation>{source}&#x202f;: nouveaux {new}, déjà connus {known}, mis à jour {updated}, rejetés {rejected}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… et {n} de plus</translation>
    </message>
    <message>
        <source>Stopped: {n} use added until then. Run it again for the rest.</source>
        <translation>Arrêté&#x202f;: {n} usage ajouté jusque-là. Relancez la commande pour le reste.</translation>
    </message>
    <message>
        <source>Stopped: {n} uses added until then. Run it again for the rest.</source>
        <translation>Arrêté&#x202f;: {n} usages ajoutés jusque-là. Relancez la commande pour le reste.</translation>
    </message>
    <message>
        <source>{n} use would be added. Nothing was stored.</source>
        <translation>{n} usage serait ajouté. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{n} uses would be added. Nothing was stored.</source>
        <translation>{n} usages seraient ajoutés. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{n} use added.</source>
        <translation>{n} usage ajouté.</translation>
    </message>
    <message>
        <source>{n} uses added.</source>
        <translation>{n} usages ajoutés.</translation>
    </message>
    <message>
        <source>The output cannot be written: make room or send it elsewhere; the work itself is done.</source>
        <translation>La sortie ne peut pas être écrite&#x202f;: libérez de la place ou dirigez-la ailleurs&#x202f;; le travail lui-même est fait.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>{count} use, {days}</source>
        <translation>{count} usage, {days}</translation>
    </message>
    <message>
        <source>{count} uses, {days}</source>
        <translation>{count} usages, {days}</translation>
    </message>
    <message>
        <source>Nothing is recorded yet. Log a use: {program} log question. Import logs: {program} import FOLDER. See a sample year: {program} --demo.</source>
        <translation>Rien n’est encore enregistré. Saisir un usage&#x202f;: {program} log question. Importer des journaux&#x202f;: {program} import DOSSIER. Voir une année d’exemple&#x202f;: {program} --demo.</translation>
    </message>
    <message>
        <source>No use in this period.</source>
        <translation>Aucun usage dans cette période.</translation>
    </message>
    <message>
        <source>A screening estimate, with the electricity of the places where providers run.</source>
        <translation>Estimation de premier niveau, avec l’électricité des lieux où travaillent les fournisseurs.</translation>
    </message>
    <message>
        <source>A screening estimate, with the electricity of {zone}.</source>
        <translation>Estimation de premier niveau, avec l’électricité de la zone {zone}.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>“{value}” is no day: write it as 2026-05-31.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un jour&#x202f;: écrivez par exemple 2026-05-31.</translation>
    </message>
    <message>
        <source>“{value}” is no moment: write it as 2026-05-31 or 2026-05-31T14:30.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une date&#x202f;: écrivez par exemple 2026-05-31 ou 2026-05-31T14:30.</translation>
    </message>
    <message>
        <source>A path is empty: name the file or folder you mean.</source>
        <translation>Un chemin est vide&#x202f;: indiquez le fichier ou le dossier voulu.</translation>
    </message>
    <message>
        <source>“{value}” is no condition: write it as model=gpt-4o.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas une condition&#x202f;: écrivez par exemple model=gpt-4o.</translation>
    </message>
    <message>
        <source>“{word}” is not known: did you mean {near}?</source>
        <translation>«&#x202f;{word}&#x202f;» est inconnu&#x202f;: vouliez-vous dire {near}&#x202f;?</translation>
    </message>
    <message>
        <source>“{word}” is not known: use one of {known}.</source>
        <translation>«&#x202f;{word}&#x202f;» est inconnu&#x202f;: choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>“{value}” is no number: write it in digits.</source>
        <translation>«&#x202f;{value}&#x202f;» n’est pas un nombre&#x202f;: écrivez-le en chiffres.</translation>
    </message>
    <message>
        <source>Logged for {day}: {count} × {activity}.</source>
        <translation>Enregistré pour le {day}&#x202f;: {count} × {activity}.</translation>
    </message>
    <message>
        <source>Estimate, nothing stored: {count} × {activity}.</source>
        <translation>Estimation, rien n’est enregistré&#x202f;: {count} × {activity}.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal technique</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressources</translation>
    </message>
    <message>
        <source>The database is made with the first use.</source>
        <translation>La base de données sera créée au premier usage.</translation>
    </message>
    <message>
        <source>Picture of the window: {file}</source>
        <translation>Image de la fenêtre&#x202f;: {file}</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot open. Here are its figures and a picture of it.</source>
        <translation>Il n’y a pas d’écran ici, la fenêtre ne peut donc pas s’ouvrir. Voici ses chiffres et une image.</translation>
    </message>
    <message>
        <source>--demo works on a sample year of its own: leave out --db.</source>
        <translation>--demo travaille sur sa propre année d’exemple&#x202f;: retirez --db.</translation>
    </message>
    <message>
        <source>There is no database at {path}: check the spelling.</source>
        <translation>Il n’y a pas de base de données à l’emplacement {path}&#x202f;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Not found on this computer: {names}.</source>
        <translation>Introuvables sur cet ordinateur&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>{n} file, {due} of them new or grown</source>
        <translation>{n} fichier, dont {due} nouveau ou allongé</translation>
    </message>
    <message>
        <source>{n} files, {due} of them new or grown</source>
        <translation>{n} fichiers, dont {due} nouveaux ou allongés</translation>
    </message>
    <message>
        <source>uses: {new} new, {known} already known, {updated} updated</source>
        <translation>usages&#xa0;: {new} nouveaux, {known} déjà connus, {updated} complétés</translation>
    </message>
    <message>
        <source>Stopped before the end. Run it again for the rest.</source>
        <translation>Arrêté avant la fin. Relancez la commande pour la suite.</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Il n’y a rien de nouveau à importer.</translation>
    </message>
    <message>
        <source>Nothing was stored. To import the {n} new use: {command}</source>
        <translation>Rien n’a été enregistré. Pour importer {n} nouvel usage&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Nothing was stored. To import the {n} new uses: {command}</source>
        <translation>Rien n’a été enregistré. Pour importer les {n} nouveaux usages&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Parameters (billions)</source>
        <translation>Paramètres (milliards)</translation>
    </message>
    <message>
        <source>Wh per 1,000 tokens</source>
        <translation>Wh pour 1&#x202f;000 jetons</translation>
    </message>
    <message>
        <source>EcoLogits’ own range, use only. The sources stand in --json.</source>
        <translation>Fourchette d’EcoLogits lui-même, utilisation seulement. Les sources sont dans --json.</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>g CO₂e per kWh</source>
        <translation>g CO₂e par kWh</translation>
    </message>
    <message>
        <source>L per kWh</source>
        <translation>L par kWh</translation>
    </message>
    <message>
        <source>µg Sb eq per kWh</source>
        <translation>µg Sb eq par kWh</translation>
    </message>
    <message>
        <source>Fossil share</source>
        <translation>Part fossile</translation>
    </message>
    <message>
        <source>Location-based. Source: EcoLogits 0.11.3 (ADEME, Our World in Data, WRI); fossil share: Our World in Data and Ember, CC BY 4.0. * no figure of its own: the world’s, EcoLogits’ fault of 2025 put right.</source>
        <translation>Approche fondée sur la localisation. Source&#x202f;: EcoLogits 0.11.3 (ADEME, Our World in Data, WRI)&#x202f;; part fossile&#x202f;: Our World in Data et Ember, CC BY 4.0. * pas de valeur propre&#x202f;: celle du monde, l’erreur d’EcoLogits de 2025 étant corrigée.</translation>
    </message>
    <message>
        <source>  {stage}, confidence {confidence}. {source} ({year}). {url}</source>
        <translation>  {stage}, confiance {confidence}. {source} ({year}). {url}</translation>
    </message>
    <message>
        <source>Factor set {version}.</source>
        <translation>Jeu de facteurs {version}.</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Notre estimation</translation>
    </message>
    <message>
        <source>Ours / published</source>
        <translation>Rapport au publié</translation>
    </message>
    <message>
        <source>Consistency, not proof: some ranges were set from the same literature. An anchor is shown and never tuned to.</source>
        <translation>Cohérence, et non preuve&#x202f;: certaines fourchettes viennent de la même littérature. Un repère est montré, jamais visé par un réglage.</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>repère</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dans la fourchette</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors fourchette</translation>
    </message>
    <message>
        <source>Nothing fits: try fewer words.</source>
        <translation>Rien ne correspond&#x202f;: essayez avec moins de mots.</translation>
    </message>
    <message>
        <source>{used} of {whole}</source>
        <translation>{used} sur {whole}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>{percent} % ({year})</source>
        <translation>{percent}&#x202f;% ({year})</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Uses covered</source>
        <translation>Usages couverts</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} sur {total}</translation>
    </message>
    <message>
        <source>{method} covers: {stages}.</source>
        <translation>{method} couvre&#x202f;: {stages}.</translation>
    </message>
    <message>
        <source>none of this usage</source>
        <translation>rien de ces usages</translation>
    </message>
    <message>
        <source>There is nothing to explain: the method does not cover it.</source>
        <translation>Il n’y a rien à expliquer&#x202f;: la méthode ne couvre pas cet usage.</translation>
    </message>
    <message>
        <source>× multiplies central values and combines relative ranges in quadrature; + adds bound by bound, because the parts share their factors.</source>
        <translation>× multiplie les valeurs centrales et combine les fourchettes relatives en quadrature&#x202f;; + additionne borne par borne, car les parties partagent leurs facteurs.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Calculated</source>
        <translation>Calculs</translation>
    </message>
</context>
<context>
    <name>Custom</name>
    <message>
        <source>The model needs a name of up to {most} printable letters.</source>
        <translation>Donnez au modèle un nom d’au plus {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>Parameters are billions above 0 and up to {most}, the active ones no more than all: for example 70, or 671 with 37 active.</source>
        <translation>Les paramètres se donnent en milliards, au-dessus de 0 et jusqu’à {most}, les actifs ne dépassant pas le total&#x202f;: par exemple 70, ou 671 dont 37 actifs.</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>{indicator} per day, by stage</source>
        <translation>{indicator} par jour et par étape</translation>
    </message>
    <message>
        <source>{indicator} per week, by stage</source>
        <translation>{indicator} par semaine et par étape</translation>
    </message>
    <message>
        <source>{indicator} per month, by stage</source>
        <translation>{indicator} par mois et par étape</translation>
    </message>
    <message>
        <source>No use in this period.</source>
        <translation>Aucun usage dans cette période.</translation>
    </message>
    <message>
        <source>{bar}: {total}.</source>
        <translation>{bar}&#x202f;: {total}.</translation>
    </message>
    <message>
        <source>First, {first}: {first_total}. Highest, {highest}: {highest_total}. Last, {last}: {last_total}.</source>
        <translation>Premier, {first}&#x202f;: {first_total}. Plus haut, {highest}&#x202f;: {highest_total}. Dernier, {last}&#x202f;: {last_total}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Total, {unit}</source>
        <translation>Total, {unit}</translation>
    </message>
    <message>
        <source>Range, {unit}</source>
        <translation>Fourchette, {unit}</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>No use</source>
        <translation>Aucun usage</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{amount}, range {range}</source>
        <translation>{amount}, fourchette {range}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>cette semaine</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>ce mois-ci</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, aujourd’hui</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop to read</source>
        <translation>Déposer pour lire</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>ResponsAI</source>
        <translation>ResponsAI</translation>
    </message>
    <message>
        <source>ResponsAI met a fault of its own</source>
        <translation>ResponsAI a rencontré une erreur interne</translation>
    </message>
    <message>
        <source>Your journal is safe and you can go on. If it happens again, please report it with the text below; nothing is sent by itself. Read the text before you pass it on.</source>
        <translation>Votre journal est intact et vous pouvez continuer. Si cela se reproduit, signalez-le avec le texte ci-dessous&#x202f;; rien n’est envoyé automatiquement. Relisez le texte avant de le transmettre.</translation>
    </message>
    <message>
        <source>Details for a report</source>
        <translation>Détails pour un signalement</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>Journal technique&#x202f;: {file}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Estimation</name>
    <message>
        <source>{name} must be a number from 0 to {most}; it is {value}: correct the record.</source>
        <translation>{name} doit être un nombre de 0 à {most} et vaut {value}&#x202f;: corrigez l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>Factors</name>
    <message>
        <source>There is no electricity zone “{code}”: give a three-letter country code, such as FRA.</source>
        <translation>La zone électrique «&#x202f;{code}&#x202f;» n’existe pas&#x202f;: donnez un code de pays à trois lettres, comme FRA.</translation>
    </message>
    <message>
        <source>There is no electricity zone “{code}”: give a three-letter country code, such as {near}.</source>
        <translation>La zone électrique «&#x202f;{code}&#x202f;» n’existe pas&#x202f;: donnez un code de pays à trois lettres, comme {near}.</translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>{n} of {total} uses is not covered by this method</source>
        <translation>{n} usage sur {total} n’est pas couvert par cette méthode</translation>
    </message>
    <message>
        <source>{n} of {total} uses are not covered by this method</source>
        <translation>{n} usages sur {total} ne sont pas couverts par cette méthode</translation>
    </message>
    <message>
        <source>left out of the figures, not counted as zero.</source>
        <translation>absent des chiffres, et non compté comme nul.</translation>
    </message>
    <message>
        <source>{n} of {total} uses names no model</source>
        <translation>{n} usage sur {total} n’indique pas de modèle</translation>
    </message>
    <message>
        <source>{n} of {total} uses name no model</source>
        <translation>{n} usages sur {total} n’indiquent pas de modèle</translation>
    </message>
    <message>
        <source>the product’s usual model of the day assumed.</source>
        <translation>le modèle habituel du produit à cette date est supposé.</translation>
    </message>
    <message>
        <source>estimated as a large model, with a wider range.</source>
        <translation>estimation faite pour un grand modèle, avec une fourchette élargie.</translation>
    </message>
    <message>
        <source>{n} of {total} uses names a model we do not know</source>
        <translation>{n} usage sur {total} indique un modèle inconnu</translation>
    </message>
    <message>
        <source>{n} of {total} uses name a model we do not know</source>
        <translation>{n} usages sur {total} indiquent un modèle inconnu</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells no amounts</source>
        <translation>{n} usage sur {total} n’indique pas de quantités</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell no amounts</source>
        <translation>{n} usages sur {total} n’indiquent pas de quantités</translation>
    </message>
    <message>
        <source>typical amounts of the activity assumed.</source>
        <translation>quantités typiques de l’activité supposées.</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells only some amounts</source>
        <translation>{n} usage sur {total} n’indique que certaines quantités</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell only some amounts</source>
        <translation>{n} usages sur {total} n’indiquent que certaines quantités</translation>
    </message>
    <message>
        <source>typical ones stand in for the rest.</source>
        <translation>des quantités typiques complètent.</translation>
    </message>
    <message>
        <source>{n} of {total} uses tells lengths of text only</source>
        <translation>{n} usage sur {total} n’indique que la longueur des textes</translation>
    </message>
    <message>
        <source>{n} of {total} uses tell lengths of text only</source>
        <translation>{n} usages sur {total} n’indiquent que la longueur des textes</translation>
    </message>
    <message>
        <source>tokens estimated, give or take a quarter.</source>
        <translation>jetons estimés à un quart près.</translation>
    </message>
    <message>
        <source>{n} of {total} uses does not tell what was read</source>
        <translation>{n} usage sur {total} n’indique pas ce qui a été lu</translation>
    </message>
    <message>
        <source>{n} of {total} uses do not tell what was read</source>
        <translation>{n} usages sur {total} n’indiquent pas ce qui a été lu</translation>
    </message>
    <message>
        <source>the real figure is higher.</source>
        <translation>le chiffre réel est plus élevé.</translation>
    </message>
    <message>
        <source>{fact}: {consequence}</source>
        <translation>{fact}&#x202f;: {consequence}</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>The picture cannot be written to {file}: choose another place.</source>
        <translation>L’image ne peut pas être écrite dans {file}&#x202f;: choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The window was not complete in time: try again.</source>
        <translation>La fenêtre n’a pas été prête à temps&#x202f;: réessayez.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Usage: </source>
        <translation>Emploi&#x202f;: </translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>[OPTIONS] [COMMAND] [ARGUMENTS]</source>
        <translation>[OPTIONS] [COMMANDE] [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Import logs and exports; the text in them is counted and thrown away.</source>
        <translation>Importer des journaux et des exports&#x202f;; leur texte est compté puis oublié.</translation>
    </message>
    <message>
        <source>Read as this source instead of recognising it.</source>
        <translation>Lire comme cette source au lieu de la reconnaître.</translation>
    </message>
    <message>
        <source>Read and report, store nothing.</source>
        <translation>Lire et rendre compte, ne rien enregistrer.</translation>
    </message>
    <message>
        <source>Print one JSON object for other programs.</source>
        <translation>Écrire un objet JSON pour d’autres programmes.</translation>
    </message>
    <message>
        <source>What your use of AI costs the planet, estimated on this computer only. Without a command, the window opens.</source>
        <translation>Ce que votre usage de l’IA coûte à la planète, estimé sur cet ordinateur seulement. Sans commande, la fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>Database to use instead of your own.</source>
        <translation>Base de données à utiliser à la place de la vôtre.</translation>
    </message>
    <message>
        <source>Language.</source>
        <translation>Langue.</translation>
    </message>
    <message>
        <source>Where the data centre runs, such as FRA; auto: the provider&apos;s own.</source>
        <translation>Lieu du centre de données, comme FRA&#x202f;; auto&#x202f;: celui du fournisseur.</translation>
    </message>
    <message>
        <source>Method to use.</source>
        <translation>Méthode à utiliser.</translation>
    </message>
    <message>
        <source>Work on a sample year that is deleted afterwards.</source>
        <translation>Travailler sur une année d’exemple, effacée ensuite.</translation>
    </message>
    <message>
        <source>Show the full trace of a fault.</source>
        <translation>Afficher la trace complète d’une erreur.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Afficher la version.</translation>
    </message>
    <message>
        <source>Show usage and impacts of a period.</source>
        <translation>Afficher les usages et les impacts d’une période.</translation>
    </message>
    <message>
        <source>Show the same usage under every method.</source>
        <translation>Afficher les mêmes usages selon chaque méthode.</translation>
    </message>
    <message>
        <source>First day, such as 2026-05-01.</source>
        <translation>Premier jour, comme 2026-05-01.</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>Dernier jour.</translation>
    </message>
    <message>
        <source>Split by stage, model, activity, source, day, week or month.</source>
        <translation>Détailler par stage (étape), model (modèle), activity (activité), source, day (jour), week (semaine) ou month (mois).</translation>
    </message>
    <message>
        <source>Only uses of this model, activity or source; repeatable.</source>
        <translation>Seulement les usages de ce modèle (model), de cette activité (activity) ou de cette source&#x202f;; peut être répété.</translation>
    </message>
    <message>
        <source>Log a use by hand and show its estimate.</source>
        <translation>Saisir un usage à la main et afficher son estimation.</translation>
    </message>
    <message>
        <source>Estimate a use without storing it.</source>
        <translation>Estimer un usage sans l’enregistrer.</translation>
    </message>
    <message>
        <source>Model, in any spelling.</source>
        <translation>Modèle, quelle que soit la graphie.</translation>
    </message>
    <message>
        <source>How many times.</source>
        <translation>Combien de fois.</translation>
    </message>
    <message>
        <source>Fresh input tokens, each time.</source>
        <translation>Jetons d’entrée nouveaux, chaque fois.</translation>
    </message>
    <message>
        <source>Output tokens, each time.</source>
        <translation>Jetons de sortie, chaque fois.</translation>
    </message>
    <message>
        <source>Input tokens read from a cache, each time.</source>
        <translation>Jetons d’entrée lus dans un cache, chaque fois.</translation>
    </message>
    <message>
        <source>Images, each time.</source>
        <translation>Images, chaque fois.</translation>
    </message>
    <message>
        <source>Seconds of video or audio, each time.</source>
        <translation>Secondes de vidéo ou de son, chaque fois.</translation>
    </message>
    <message>
        <source>Pixels of an image (1024x1024), or 720p, 1080p, 4k of a video.</source>
        <translation>Pixels d’une image (1024x1024), ou 720p, 1080p, 4k pour une vidéo.</translation>
    </message>
    <message>
        <source>Steps of an image.</source>
        <translation>Étapes de débruitage d’une image.</translation>
    </message>
    <message>
        <source>Class of an image: fast, standard or large.</source>
        <translation>Classe d’une image&#x202f;: fast (rapide), standard ou large (grande).</translation>
    </message>
    <message>
        <source>The model ran on your own machine.</source>
        <translation>Le modèle a tourné sur votre propre machine.</translation>
    </message>
    <message>
        <source>Day, or day and time, of the use; now if not told.</source>
        <translation>Jour, ou jour et heure, de l’usage&#x202f;; maintenant par défaut.</translation>
    </message>
    <message>
        <source>A note in your own words.</source>
        <translation>Une note, dans vos propres mots.</translation>
    </message>
    <message>
        <source>Show every step of the estimate.</source>
        <translation>Afficher chaque pas du calcul.</translation>
    </message>
    <message>
        <source>Show where your data, logs and resources are.</source>
        <translation>Afficher où se trouvent vos données, le journal technique et les ressources.</translation>
    </message>
    <message>
        <source>Open the window.</source>
        <translation>Ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>Draw the window into a PNG file instead of opening it.</source>
        <translation>Dessiner la fenêtre dans un fichier PNG au lieu de l’ouvrir.</translation>
    </message>
    <message>
        <source>How the window looks.</source>
        <translation>Apparence de la fenêtre.</translation>
    </message>
    <message>
        <source>Look for logs in the usual places of this computer and say what is new in them; nothing is stored without --import.</source>
        <translation>Chercher des journaux aux emplacements habituels de cet ordinateur et dire ce qu’ils ont de nouveau&#x202f;; rien n’est enregistré sans --import.</translation>
    </message>
    <message>
        <source>Import what is new; only what has grown is read again.</source>
        <translation>Importer ce qui est nouveau&#x202f;; seul ce qui s’est ajouté est relu.</translation>
    </message>
    <message>
        <source>List the methods side by side, and what they cover.</source>
        <translation>Énumérer les méthodes côte à côte, avec ce qu’elles couvrent.</translation>
    </message>
    <message>
        <source>Compare our estimates with published figures.</source>
        <translation>Comparer nos estimations aux chiffres publiés.</translation>
    </message>
    <message>
        <source>List the models, with their sources.</source>
        <translation>Énumérer les modèles, avec leurs sources.</translation>
    </message>
    <message>
        <source>List the electricity zones.</source>
        <translation>Énumérer les zones électriques.</translation>
    </message>
    <message>
        <source>List all factors, with sources.</source>
        <translation>Énumérer tous les facteurs, avec leurs sources.</translation>
    </message>
    <message>
        <source>List all sources and their uses.</source>
        <translation>Énumérer toutes les sources et ce qui en dépend.</translation>
    </message>
    <message>
        <source>[WORDS]</source>
        <translation>[MOTS]</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir des fichiers à importer</translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation>Choisir un dossier à importer</translation>
    </message>
    <message>
        <source>An import is under way. Wait until it ends, or cancel it.</source>
        <translation>Un import est en cours. Attendez la fin ou annulez-le.</translation>
    </message>
</context>
<context>
    <name>ImportClaudeCode</name>
    <message>
        <source>Claude Code logs (a JSON record per line, with type and message)</source>
        <translation>journaux de Claude Code (un enregistrement JSON par ligne, avec type et message)</translation>
    </message>
</context>
<context>
    <name>ImportFaults</name>
    <message>
        <source>The line is longer than 32 MB, more than any record can hold.</source>
        <translation>La ligne dépasse 32 Mo, plus qu’aucun enregistrement ne peut contenir.</translation>
    </message>
    <message>
        <source>The line holds only zero bytes, as after a sudden power loss.</source>
        <translation>La ligne ne contient que des octets nuls, comme après une coupure de courant.</translation>
    </message>
    <message>
        <source>The line is not a record.</source>
        <translation>La ligne n’est pas un enregistrement.</translation>
    </message>
    <message>
        <source>The record is cut off: import again when the file is complete.</source>
        <translation>L’enregistrement est tronqué&#x202f;: importez de nouveau quand le fichier sera complet.</translation>
    </message>
    <message>
        <source>The record is damaged: it is not valid JSON.</source>
        <translation>L’enregistrement est abîmé&#x202f;: ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The record is nested too deeply.</source>
        <translation>L’enregistrement est imbriqué trop profondément.</translation>
    </message>
    <message>
        <source>A field of the record is not of the kind or length it should be.</source>
        <translation>Un champ de l’enregistrement n’a pas le type ou la longueur attendus.</translation>
    </message>
    <message>
        <source>A count of the record is negative, not a whole number, or too large to be true.</source>
        <translation>Un nombre de l’enregistrement est négatif, non entier ou trop grand pour être vrai.</translation>
    </message>
    <message>
        <source>The record lies in the future: check the clock of the computer that wrote it.</source>
        <translation>L’enregistrement est daté du futur&#x202f;: vérifiez l’horloge de l’ordinateur qui l’a écrit.</translation>
    </message>
    <message>
        <source>The record is dated before 2020, when no such tool existed.</source>
        <translation>L’enregistrement est daté d’avant 2020, quand aucun outil de ce genre n’existait.</translation>
    </message>
    <message>
        <source>The file has too many records without an identity: split it and import the parts.</source>
        <translation>Le fichier contient trop d’enregistrements sans identité&#x202f;: découpez-le et importez les morceaux.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>lines {first} to {last}</source>
        <translation>lignes {first} à {last}</translation>
    </message>
    <message>
        <source>More lines could not be read; their number: {number}.</source>
        <translation>D’autres lignes n’ont pas pu être lues&#x202f;; leur nombre&#x202f;: {number}.</translation>
    </message>
    <message>
        <source>The file is longer than 128 MB, more than such a record can hold.</source>
        <translation>Le fichier dépasse 128 Mo, plus que ne peut contenir un tel enregistrement.</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>enregistrement {number}</translation>
    </message>
    <message>
        <source>records {first} to {last}</source>
        <translation>enregistrements {first} à {last}</translation>
    </message>
    <message>
        <source>More records could not be read; their number: {number}.</source>
        <translation>D’autres enregistrements n’ont pas pu être lus&#x202f;; leur nombre&#xa0;: {number}.</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>fichier entier</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>There is nothing at {path}: check the spelling.</source>
        <translation>Il n’y a rien à l’emplacement {path}&#x202f;: vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>Nothing here was recognised. Looked for: {sought}.</source>
        <translation>Rien n’a été reconnu ici. Recherché&#x202f;: {sought}.</translation>
    </message>
</context>
<context>
    <name>Importers</name>
    <message>
        <source>The source {name} is not known; choose one of: {known}.</source>
        <translation>La source {name} est inconnue&#x202f;; choisissez parmi&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>This may not be read: check its permissions.</source>
        <translation>La lecture est refusée&#x202f;: vérifiez les droits d’accès.</translation>
    </message>
    <message>
        <source>This is no longer there: import again to look anew.</source>
        <translation>Le fichier n’est plus là&#x202f;: importez de nouveau pour le chercher.</translation>
    </message>
    <message>
        <source>This cannot be read: check the disk and try again.</source>
        <translation>La lecture est impossible&#x202f;: vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>This database is too large to be read inside an archive: unpack it first.</source>
        <translation>Cette base de données est trop grande pour être lue dans une archive&#xa0;: extrayez-la d’abord.</translation>
    </message>
    <message>
        <source>This database is damaged or in use: close the program that writes it and import again.</source>
        <translation>Cette base de données est endommagée ou utilisée&#xa0;: fermez le programme qui l’écrit, puis importez-la de nouveau.</translation>
    </message>
</context>
<context>
    <name>IndicatorCard</name>
    <message>
        <source>range {range}</source>
        <translation>fourchette {range}</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’import</translation>
    </message>
    <message>
        <source>Stopping after the part that is being read…</source>
        <translation>Arrêt après la partie en cours de lecture…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Reading… {n} use so far</source>
        <translation>Lecture… {n} usage pour l’instant</translation>
    </message>
    <message>
        <source>Reading… {n} uses so far</source>
        <translation>Lecture… {n} usages pour l’instant</translation>
    </message>
</context>
<context>
    <name>LogUse</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Estimate for {n}</source>
        <translation>Estimation pour {n}</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>non couvert</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>pas d’estimation</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add {n} to journal</source>
        <translation>Ajouter {n} au journal</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Qu’avez-vous fait&#x202f;?</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Any name, or leave it empty</source>
        <translation>N’importe quel nom, ou rien</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>--size takes width and height in pixels, such as 1024x1024, each from {least} to {most}; you gave {value}.</source>
        <translation>--size attend la largeur et la hauteur en pixels, comme 1024x1024, chacune de {least} à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>{option} takes one of {known}; you gave {value}.</source>
        <translation>{option} attend une valeur parmi {known}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>{option} says nothing about “{activity}”: leave it out.</source>
        <translation>{option} ne veut rien dire pour «&#x202f;{activity}&#x202f;»&#x202f;: retirez cette option.</translation>
    </message>
    <message>
        <source>{option} takes a whole number from {least} to {most}; you gave {value}.</source>
        <translation>{option} attend un nombre entier de {least} à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>--seconds takes a number above 0 and up to {most}; you gave {value}.</source>
        <translation>--seconds attend un nombre supérieur à 0, jusqu’à {most}&#x202f;; vous avez donné {value}.</translation>
    </message>
    <message>
        <source>The model&apos;s name is no name: give up to {most} printable characters.</source>
        <translation>Ce nom de modèle n’en est pas un&#x202f;: donnez au plus {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>The note is too long: shorten it to {most} characters.</source>
        <translation>La note est trop longue&#x202f;: réduisez-la à {most} caractères.</translation>
    </message>
    <message>
        <source>The note is no readable text: type it again.</source>
        <translation>La note n’est pas un texte lisible&#x202f;: saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>{day} is before {earliest}: give the day the use really happened.</source>
        <translation>{day} est antérieur au {earliest}&#x202f;: donnez le jour réel de l’usage.</translation>
    </message>
    <message>
        <source>{moment} is in the future: give a moment that has passed.</source>
        <translation>{moment} est dans le futur&#x202f;: donnez un moment déjà passé.</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Use, and the hardware undivided (shown under manufacturing), of text and of the video models it knows.</source>
        <translation>L’utilisation, et le matériel en un seul bloc (montré sous la fabrication), pour le texte et les modèles de vidéo qu’il connaît.</translation>
    </message>
    <message>
        <source>Leaves out input tokens, training, end of life, the hardware&apos;s water, images, audio and embeddings, and models it does not list.</source>
        <translation>Ne compte ni les jetons d’entrée, ni l’entraînement, ni la fin de vie, ni l’eau du matériel, ni les images, le son et les plongements, ni les modèles absents de sa liste.</translation>
    </message>
    <message>
        <source>Energy of use of GPT-4o, by fresh input and output tokens.</source>
        <translation>L’énergie d’utilisation de GPT-4o, selon les jetons d’entrée nouveaux et les jetons de sortie.</translation>
    </message>
    <message>
        <source>Leaves out every other model, cached input, other activities than text, the other stages and indicators.</source>
        <translation>Ne compte ni les autres modèles, ni l’entrée lue dans un cache, ni les activités autres que le texte, ni les autres étapes et indicateurs.</translation>
    </message>
    <message>
        <source>Energy of use of nine models, fitted to three published prompt sizes.</source>
        <translation>L’énergie d’utilisation de neuf modèles, ajustée sur trois tailles de requête publiées.</translation>
    </message>
    <message>
        <source>All five stages and four indicators, for every activity, with ranges.</source>
        <translation>Les cinq étapes et les quatre indicateurs, pour chaque activité, avec des fourchettes.</translation>
    </message>
    <message>
        <source>Leaves out networks, the user&apos;s screen and computer, and the water of data-centre buildings.</source>
        <translation>Ne compte ni les réseaux, ni l’écran et l’ordinateur de l’utilisateur, ni l’eau des bâtiments des centres de données.</translation>
    </message>
    <message>
        <source>The maker&apos;s own figure</source>
        <translation>Le chiffre du concepteur lui-même</translation>
    </message>
    <message>
        <source>A single question to a model of Google or OpenAI (use only), and text of Mistral (use and machines together); no range was published.</source>
        <translation>Une seule question à un modèle de Google ou d’OpenAI (utilisation seulement), et le texte de Mistral (utilisation et machines ensemble)&#x202f;; aucune fourchette n’est publiée.</translation>
    </message>
    <message>
        <source>Leaves out training, mining, end of life, off-site water at Google and OpenAI, other activities and every other maker.</source>
        <translation>Ne compte ni l’entraînement, ni l’extraction minière, ni la fin de vie, ni l’eau hors site chez Google et OpenAI, ni les autres activités, ni les autres concepteurs.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Mining</source>
        <translation>Extraction</translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation>Fabrication</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>life-cycle stage</comment>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>End of life</source>
        <translation>Fin de vie</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>Eau</translation>
    </message>
    <message>
        <source>Greenhouse gases</source>
        <translation>Gaz à effet de serre</translation>
    </message>
    <message>
        <source>Minerals</source>
        <translation>Minéraux</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Coding agent</source>
        <translation>Agent de code</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Plongement</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>a small model</source>
        <translation>un petit modèle</translation>
    </message>
    <message>
        <source>a medium model</source>
        <translation>un modèle moyen</translation>
    </message>
    <message>
        <source>a large model</source>
        <translation>un grand modèle</translation>
    </message>
    <message>
        <source>a very large model</source>
        <translation>un très grand modèle</translation>
    </message>
    <message>
        <source>an image of a small, fast model</source>
        <translation>une image d’un petit modèle rapide</translation>
    </message>
    <message>
        <source>an ordinary image</source>
        <translation>une image ordinaire</translation>
    </message>
    <message>
        <source>a large or high-quality image</source>
        <translation>une image grande ou de haute qualité</translation>
    </message>
    <message>
        <source>EcoLogits</source>
        <translation>EcoLogits</translation>
    </message>
    <message>
        <source>our table</source>
        <translation>notre table</translation>
    </message>
    <message>
        <source>size class</source>
        <translation>classe de taille</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>le vôtre</translation>
    </message>
    <message>
        <source>{figures}, size assumed</source>
        <translation>{figures}, taille supposée</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>One factor stands for all models of this kind: “{model}” is noted.</source>
        <translation>Un même facteur vaut pour tous les modèles de ce genre&#x202f;: «&#x202f;{model}&#x202f;» est noté.</translation>
    </message>
    <message>
        <source>Some amounts were not told: typical ones stand in for them.</source>
        <translation>Certaines quantités ne sont pas indiquées&#x202f;: des quantités typiques les remplacent.</translation>
    </message>
    <message>
        <source>The method “{method}” says nothing about this use: it is not covered, which is not zero.</source>
        <translation>La méthode «&#x202f;{method}&#x202f;» ne dit rien de cet usage&#x202f;: il n’est pas couvert, ce qui ne veut pas dire zéro.</translation>
    </message>
    <message>
        <source>On your own machine: the electricity of {zone}, and one request at a time, with a wider range (assumed).</source>
        <translation>Sur votre propre machine&#x202f;: l’électricité de la zone {zone}, et une requête à la fois, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>No model told: {model}, the product’s usual one, assumed.</source>
        <translation>Modèle non indiqué&#x202f;: {model}, le modèle habituel du produit, est supposé.</translation>
    </message>
    <message>
        <source>No model told: estimated as {size}, with a wider range (assumed).</source>
        <translation>Modèle non indiqué&#x202f;: estimation faite pour {size}, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>The model “{model}” is not known: estimated as {size}, with a wider range (assumed).</source>
        <translation>Le modèle «&#x202f;{model}&#x202f;» est inconnu&#x202f;: estimation faite pour {size}, avec une fourchette élargie (supposé).</translation>
    </message>
    <message>
        <source>Estimated as {image_class}; closed models publish nothing.</source>
        <translation>Estimation faite pour {image_class}&#x202f;; les modèles fermés ne publient rien.</translation>
    </message>
    <message>
        <source>No length told: {seconds} seconds assumed, as for a typical use.</source>
        <translation>Durée non indiquée&#x202f;: {seconds} secondes supposées, comme pour un usage typique.</translation>
    </message>
    <message>
        <source>No amounts told: those of a typical use assumed, {fresh} tokens in, {cached} from the cache, {output} out.</source>
        <translation>Quantités non indiquées&#x202f;: celles d’un usage typique sont supposées, {fresh} jetons lus, {cached} repris du cache, {output} écrits.</translation>
    </message>
    <message>
        <source>No amounts told: those of a typical use assumed, {fresh} tokens in, {output} out.</source>
        <translation>Quantités non indiquées&#x202f;: celles d’un usage typique sont supposées, {fresh} jetons lus, {output} écrits.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{low}–{high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#x202f;%</translation>
    </message>
    <message>
        <source>{digits} × 10^{power}</source>
        <translation>{digits} × 10^{power}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Reading your journal…</source>
        <translation>Lecture de votre journal…</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Durée de la période</translation>
    </message>
    <message>
        <source>No use in this period</source>
        <translation>Aucun usage dans cette période</translation>
    </message>
    <message>
        <source>{n} use</source>
        <translation>{n} usage</translation>
    </message>
    <message>
        <source>{n} uses</source>
        <translation>{n} usages</translation>
    </message>
    <message>
        <source>{uses} from {n} source</source>
        <translation>{uses} de {n} source</translation>
    </message>
    <message>
        <source>{uses} from {n} sources</source>
        <translation>{uses} de {n} sources</translation>
    </message>
    <message>
        <source>Model not told</source>
        <translation>Modèle non indiqué</translation>
    </message>
    <message>
        <source>1 other</source>
        <translation>1 autre</translation>
    </message>
    <message>
        <source>{n} others</source>
        <translation>{n} autres</translation>
    </message>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Import logs…</source>
        <translation>Importer des journaux…</translation>
    </message>
    <message>
        <source>See a sample year</source>
        <translation>Voir une année d’exemple</translation>
    </message>
    <message>
        <source>Show all days</source>
        <translation>Montrer tous les jours</translation>
    </message>
    <message>
        <source>Your journal covers {days}.</source>
        <translation>Votre journal couvre la période&#x202f;: {days}.</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicateurs</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle</source>
        <translation>{indicator} au long du cycle de vie</translation>
    </message>
    <message>
        <source>Each stream’s width is its share of your total.</source>
        <translation>La largeur de chaque courant est sa part de votre total.</translation>
    </message>
    <message>
        <source>Show ranges</source>
        <translation>Montrer les fourchettes</translation>
    </message>
    <message>
        <source>What uses the most</source>
        <translation>Ce qui consomme le plus</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Main navigation</source>
        <translation>Navigation principale</translation>
    </message>
    <message>
        <source>Log usage</source>
        <translation>Saisir un usage</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Import logs…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Tout reste en local</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
</context>
<context>
    <name>RangeLine</name>
    <message>
        <source>No estimate yet</source>
        <translation>Pas encore d’estimation</translation>
    </message>
    <message>
        <source>{value}, from {range}</source>
        <translation>{value}, de {range}</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing could be read</source>
        <translation>Rien n’a pu être lu</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>{n} use added</source>
        <translation>{n} usage ajouté</translation>
    </message>
    <message>
        <source>{n} uses added</source>
        <translation>{n} usages ajoutés</translation>
    </message>
    <message>
        <source>Your journal is as it was.</source>
        <translation>Votre journal n’a pas changé.</translation>
    </message>
    <message>
        <source>{n} other file was not recognised, left out</source>
        <translation>{n} autre fichier non reconnu, mis de côté</translation>
    </message>
    <message>
        <source>{n} other files were not recognised, left out</source>
        <translation>{n} autres fichiers non reconnus, mis de côté</translation>
    </message>
    <message>
        <source>Stopped on your wish; what was read until then is kept.</source>
        <translation>Arrêté à votre demande&#x202f;; ce qui a été lu jusque-là est conservé.</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <translation>{n} déjà dans votre journal, mis de côté</translation>
    </message>
    <message>
        <source>{n} already in your journal, left out</source>
        <comment>plural</comment>
        <translation>{n} déjà dans votre journal, mis de côté</translation>
    </message>
    <message>
        <source>{n} use grew since it was last read, and was raised</source>
        <translation>{n} usage a grandi depuis la dernière lecture et a été relevé</translation>
    </message>
    <message>
        <source>{n} uses grew since they were last read, and were raised</source>
        <translation>{n} usages ont grandi depuis la dernière lecture et ont été relevés</translation>
    </message>
    <message>
        <source>{n} record could not be read, left out</source>
        <translation>{n} enregistrement illisible, mis de côté</translation>
    </message>
    <message>
        <source>{n} records could not be read, left out</source>
        <translation>{n} enregistrements illisibles, mis de côté</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connus</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>holds no use</source>
        <translation>sans usage</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>non reconnu</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
</context>
<context>
    <name>River</name>
    <message>
        <source>Your river starts with one use</source>
        <translation>Votre rivière commence avec un usage</translation>
    </message>
    <message>
        <source>Log a use, or let your tools fill the journal.</source>
        <translation>Saisissez un usage, ou laissez vos outils remplir le journal.</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle, total {value}, range {range}</source>
        <translation>{indicator} au long du cycle de vie, total {value}, fourchette {range}</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>Total à ce jour</translation>
    </message>
    <message>
        <source>{known} of {count} stages</source>
        <translation>{known} étapes sur {count}</translation>
    </message>
    <message>
        <source>{indicator} along the life cycle, nothing yet</source>
        <translation>{indicator} au long du cycle de vie, rien pour l’instant</translation>
    </message>
    <message>
        <source>The thickness of each stream is its share of the total. Very small shares are drawn 2 pixels thick.</source>
        <translation>L’épaisseur de chaque courant est sa part du total. Les parts très petites ont 2 pixels d’épaisseur.</translation>
    </message>
    <message>
        <source>{name}, stage {number} of {count}</source>
        <translation>{name}, étape {number} sur {count}</translation>
    </message>
    <message>
        <source>{place}, {value}, {share}, range {range}</source>
        <translation>{place}, {value}, {share}, fourchette {range}</translation>
    </message>
    <message>
        <source>{name}: {value} {unit}, {share} of the total ({range})</source>
        <translation>{name}&#x202f;: {value} {unit}, {share} du total ({range})</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>non estimé</translation>
    </message>
    <message>
        <source>Press Enter to see how it is estimated.</source>
        <translation>Appuyez sur Entrée pour voir comment c’est estimé.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en baisse</translation>
    </message>
    <message>
        <source>up</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>about 0</source>
        <translation>environ 0</translation>
    </message>
    <message>
        <source> to </source>
        <comment>between two numbers</comment>
        <translation> à </translation>
    </message>
    <message>
        <source>{number} percent</source>
        <translation>{number} pour cent</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Previous period</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>Période suivante</translation>
    </message>
    <message>
        <source>Period {period}</source>
        <translation>Période {period}</translation>
    </message>
</context>
<context>
    <name>StorageChecks</name>
    <message>
        <source>“{name}” is not a time zone; give one such as Europe/Paris.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est pas un fuseau horaire&#x202f;; donnez-en un comme Europe/Paris.</translation>
    </message>
    <message>
        <source>The amounts of a use are too large to be stored exactly; give at most {limit} each.</source>
        <translation>Les quantités d’un usage sont trop grandes pour être enregistrées exactement&#x202f;; donnez au plus {limit} pour chacune.</translation>
    </message>
    <message>
        <source>An amount of a use must be a whole number from 0 up.</source>
        <translation>Une quantité doit être un nombre entier, à partir de 0.</translation>
    </message>
    <message>
        <source>The identity of a use must be a hash of 16 bytes.</source>
        <translation>L’identité d’un usage doit être une empreinte de 16 octets.</translation>
    </message>
    <message>
        <source>The moment of a use must lie between 1970 and 9999.</source>
        <translation>Le moment d’un usage doit se situer entre 1970 et 9999.</translation>
    </message>
    <message>
        <source>A text of a use holds characters that cannot be stored; take them out.</source>
        <translation>Un texte de cet usage contient des caractères impossibles à enregistrer&#x202f;; retirez-les.</translation>
    </message>
</context>
<context>
    <name>StorageErrors</name>
    <message>
        <source>The database {path} cannot be used; choose another file.</source>
        <translation>La base de données {path} est inutilisable&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} is not a ResponsAI database; choose another file, this one was left as it is.</source>
        <translation>{path} n’est pas une base de données ResponsAI&#x202f;; choisissez un autre fichier, celui-ci n’a pas été touché.</translation>
    </message>
    <message>
        <source>The database {path} is damaged; restore a backup of it or choose another file, this one was left as it is.</source>
        <translation>La base de données {path} est abîmée&#x202f;; restaurez une sauvegarde ou choisissez un autre fichier, celui-ci n’a pas été touché.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of ResponsAI; update ResponsAI to open it, the file was left as it is.</source>
        <translation>La base de données {path} vient d’une version plus récente de ResponsAI&#x202f;; mettez ResponsAI à jour pour l’ouvrir, le fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>Another program is using the database {path}; wait until it has finished or close it, then try again.</source>
        <translation>Un autre programme utilise la base de données {path}&#x202f;; attendez qu’il ait fini ou fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full; free some space and try again, everything saved before is safe.</source>
        <translation>Le disque qui contient {path} est plein&#x202f;; libérez de la place et réessayez, tout ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written; allow writing to the file and its folder, or choose another place.</source>
        <translation>L’écriture dans la base de données {path} est impossible&#x202f;; autorisez l’écriture dans le fichier et son dossier, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file in it.</source>
        <translation>{path} est un dossier&#x202f;; donnez le nom d’un fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>The database {path} cannot be created or opened; check that its folder exists and may be used, or choose another place.</source>
        <translation>La base de données {path} ne peut être ni créée ni ouverte&#x202f;; vérifiez que son dossier existe et qu’il est accessible, ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>The disk that holds {path} cannot be read or written properly; check the disk, then try again.</source>
        <translation>Le disque qui contient {path} se lit ou s’écrit mal&#x202f;; vérifiez le disque, puis réessayez.</translation>
    </message>
    <message>
        <source>This computer does not know the time zone of the database {path}; update the system&apos;s time-zone data, then try again.</source>
        <translation>Cet ordinateur ne connaît pas le fuseau horaire de la base de données {path}&#x202f;; mettez à jour les fuseaux horaires du système, puis réessayez.</translation>
    </message>
    <message>
        <source>The SQLite of this Python is too old to open {path}; install a newer Python.</source>
        <translation>La version de SQLite de ce Python est trop ancienne pour ouvrir {path}&#x202f;; installez un Python plus récent.</translation>
    </message>
</context>
<context>
    <name>Stretch</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Tous les jours</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>There is no condition “{name}”: use {known}.</source>
        <translation>La condition «&#x202f;{name}&#x202f;» n’existe pas&#x202f;: utilisez {known}.</translation>
    </message>
    <message>
        <source>There is no {name} “{value}”: use one of {known}.</source>
        <translation>Pour {name}, «&#x202f;{value}&#x202f;» n’existe pas&#x202f;: choisissez parmi {known}.</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>milliwatt-hours</source>
        <translation>milliwattheures</translation>
    </message>
    <message>
        <source>watt-hours</source>
        <translation>wattheures</translation>
    </message>
    <message>
        <source>kilowatt-hours</source>
        <translation>kilowattheures</translation>
    </message>
    <message>
        <source>megawatt-hours</source>
        <translation>mégawattheures</translation>
    </message>
    <message>
        <source>millilitres</source>
        <translation>millilitres</translation>
    </message>
    <message>
        <source>litres</source>
        <translation>litres</translation>
    </message>
    <message>
        <source>cubic metres</source>
        <translation>mètres cubes</translation>
    </message>
    <message>
        <source>milligrams of CO2 equivalent</source>
        <translation>milligrammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>grams of CO2 equivalent</source>
        <translation>grammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>kilograms of CO2 equivalent</source>
        <translation>kilogrammes d’équivalent CO2</translation>
    </message>
    <message>
        <source>tonnes of CO2 equivalent</source>
        <translation>tonnes d’équivalent CO2</translation>
    </message>
    <message>
        <source>micrograms of antimony equivalent</source>
        <translation>microgrammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>milligrams of antimony equivalent</source>
        <translation>milligrammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>grams of antimony equivalent</source>
        <translation>grammes d’équivalent antimoine</translation>
    </message>
    <message>
        <source>kilograms of antimony equivalent</source>
        <translation>kilogrammes d’équivalent antimoine</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This is a sample year. Nothing here is yours.</source>
        <translation>Ceci est une année d’exemple. Rien ici n’est à vous.</translation>
    </message>
    <message>
        <source>Added {n} use: {estimate}</source>
        <translation>{n} usage ajouté&#x202f;: {estimate}</translation>
    </message>
    <message>
        <source>Added {n} uses: {estimate}</source>
        <translation>{n} usages ajoutés&#x202f;: {estimate}</translation>
    </message>
    <message>
        <source>not covered by this method</source>
        <translation>non couvert par cette méthode</translation>
    </message>
    <message>
        <source>A sample year opens in a window of its own.</source>
        <translation>Une année d’exemple s’ouvre dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>Start “responsai --demo” in a terminal to see it.</source>
        <translation>Lancez «&#x202f;responsai --demo&#x202f;» dans un terminal pour la voir.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no method “{method}”: use {known}.</source>
        <translation>La méthode «&#x202f;{method}&#x202f;» n’existe pas&#x202f;: utilisez {known}.</translation>
    </message>
    <message>
        <source>The period ends before it begins: give a first day no later than {last}.</source>
        <translation>La période finit avant d’avoir commencé&#x202f;: donnez un premier jour au plus tard le {last}.</translation>
    </message>
</context>
<context>
    <name>ImportCodex</name>
    <message>
        <source>OpenAI Codex logs (a JSON record per line, with type and payload)</source>
        <translation>journaux d’OpenAI Codex (un enregistrement JSON par ligne, avec type et payload)</translation>
    </message>
    <message>
        <source>The session tells no token counts, as in old versions of Codex: answers in it, if any, are not counted.</source>
        <translation>La session n’indique pas ses jetons, comme dans d’anciennes versions de Codex&#x202f;: ses réponses éventuelles ne sont pas comptées.</translation>
    </message>
</context>
<context>
    <name>ImportGaps</name>
    <message>
        <source>{number} answer has no token counts: its output is estimated from the length of its text (give or take 25%), and what the model read is not known.</source>
        <translation>{number} réponse n’indique pas ses jetons&#x202f;: sa sortie est estimée d’après la longueur de son texte (à 25&#x202f;% près) et ce que le modèle a lu n’est pas connu.</translation>
    </message>
    <message>
        <source>{number} answers have no token counts: their output is estimated from the length of the text (give or take 25%), and what the model read is not known.</source>
        <translation>{number} réponses n’indiquent pas leurs jetons&#x202f;: leur sortie est estimée d’après la longueur du texte (à 25&#x202f;% près) et ce que le modèle a lu n’est pas connu.</translation>
    </message>
    <message>
        <source>{number} answer has no time: that of its neighbour or of the file stands in.</source>
        <translation>{number} réponse n’est pas datée&#x202f;: la date de sa voisine ou du fichier la remplace.</translation>
    </message>
    <message>
        <source>{number} answers have no time: those of their neighbours or of the file stand in.</source>
        <translation>{number} réponses ne sont pas datées&#x202f;: les dates de leurs voisines ou du fichier les remplacent.</translation>
    </message>
    <message>
        <source>{number} answer does not name its model.</source>
        <translation>{number} réponse n’indique pas son modèle.</translation>
    </message>
    <message>
        <source>{number} answers do not name their model.</source>
        <translation>{number} réponses n’indiquent pas leur modèle.</translation>
    </message>
</context>
<context>
    <name>ImportGeminiCli</name>
    <message>
        <source>Gemini CLI chats (JSON with sessionId and messages)</source>
        <translation>conversations de Gemini CLI (JSON avec sessionId et messages)</translation>
    </message>
</context>
<context>
    <name>ImportLlm</name>
    <message>
        <source>the llm database (SQLite with responses or turns)</source>
        <translation>la base de données de llm (SQLite avec responses ou turns)</translation>
    </message>
</context>
<context>
    <name>ImportLmStudio</name>
    <message>
        <source>LM Studio conversations (JSON with messages and their versions)</source>
        <translation>conversations de LM Studio (JSON avec des messages et leurs versions)</translation>
    </message>
</context>
<context>
    <name>ImportOpencode</name>
    <message>
        <source>opencode messages (JSON with sessionID and role, or its database)</source>
        <translation>messages d’opencode (JSON avec sessionID et role, ou sa base de données)</translation>
    </message>
</context>
</TS>
