/** The words of the annual bulletin, in three languages of our own wording. Active sentences, so that nothing must agree with a figure that may change. */

import type { Translated } from '../entry/indicator'

type Section = { readonly heading: Translated; readonly text: Translated }

export const bulletinProse: {
  readonly title: Translated
  readonly subtitle: Translated
  readonly opening: Translated
  readonly sections: readonly Section[]
  readonly keyFigures: Translated
  readonly detailed: Translated
  readonly comparison: Translated
  readonly series: Translated
} = {
  title: {
    en: 'Irregular emigration: annual bulletin {{year}}',
    fr: 'Émigration irrégulière\u00a0: bulletin annuel {{year}}',
    ar: 'الهجرة غير النظامية: النشرة السنوية {{year}}'
  },
  subtitle: {
    en: 'Results of {{year}} compared with {{base-year}}',
    fr: 'Résultats de {{year}} comparés à {{base-year}}',
    ar: 'حصيلة سنة {{year}} مقارنة بسنة {{base-year}}'
  },
  opening: {
    en: 'This bulletin presents the results of the year {{year}} in the fight against irregular emigration and in the protection of migrants. Percentages in brackets compare {{year}} with {{base-year}}.',
    fr: 'Ce bulletin présente les résultats de l’année {{year}} en matière de lutte contre l’émigration irrégulière et de protection des migrants. Les pourcentages entre parenthèses comparent {{year}} à {{base-year}}.',
    ar: 'تقدم هذه النشرة حصيلة سنة {{year}} في مجال مكافحة الهجرة غير النظامية وحماية المهاجرين. وتقارن النسب الواردة بين قوسين سنة {{year}} بسنة {{base-year}}.'
  },
  keyFigures: { en: 'Key figures {{year}}', fr: 'Chiffres clés {{year}}', ar: 'أرقام أساسية لسنة {{year}}' },
  detailed: { en: 'Figures in detail', fr: 'Chiffres détaillés', ar: 'الأرقام المفصلة' },
  comparison: { en: 'Results of {{year}} and {{base-year}}', fr: 'Résultats de {{year}} et de {{base-year}}', ar: 'حصيلة سنتي {{year}} و{{base-year}}' },
  series: { en: 'Results over several years', fr: 'Résultats sur plusieurs années', ar: 'الحصيلة على مدى عدة سنوات' },
  sections: [
    {
      heading: { en: 'Regional context', fr: 'Contexte régional', ar: 'السياق الإقليمي' },
      text: {
        en: 'In {{year}}, relying on a resilient system of border and coastal surveillance, the Kingdom pursued its action against irregular emigration under constant migratory pressure, in a regional environment that remains unstable and threatening in more than one respect.',
        fr: 'En {{year}}, s’appuyant sur la résilience de son dispositif de surveillance des frontières et du littoral, le Royaume a poursuivi son action contre l’émigration irrégulière sous une pression migratoire constante, dans un environnement régional instable et menaçant à plus d’un titre.',
        ar: 'واصلت المملكة سنة {{year}}، اعتمادا على صمود منظومة مراقبة الحدود والسواحل، عملها في مواجهة الهجرة غير النظامية تحت ضغط هجروي مستمر، في محيط إقليمي غير مستقر ومحفوف بالتهديدات.'
      }
    },
    {
      heading: { en: 'Attempts aborted', fr: 'Tentatives avortées', ar: 'المحاولات المحبطة' },
      text: {
        en: 'The authorities aborted {{attempts:counted-change}} at irregular emigration during the year. These are attempts and not persons: one person may try more than once. Their course over the years is drawn in {{chart:c1}}.',
        fr: 'Les autorités ont mis en échec {{attempts:counted-change}} d’émigration irrégulière au cours de l’année. Il s’agit de tentatives et non de personnes\u00a0: une même personne peut en faire plusieurs. Leur évolution au fil des ans figure plus loin ({{chart:c1}}).',
        ar: 'أحبطت السلطات خلال السنة {{attempts:counted-change:object}} للهجرة غير النظامية. ويتعلق الأمر بمحاولات لا بأشخاص، إذ قد يكرر الشخص الواحد المحاولة. ويرد تطورها عبر السنوات في {{chart:c1}}.'
      }
    },
    {
      heading: { en: 'Trafficking networks', fr: 'Réseaux de trafic', ar: 'شبكات التهريب' },
      text: {
        en: 'Against trafficking, the services dismantled {{networks:counted-change}}. These networks keep developing their strategies and pool their services and their criminal activities.',
        fr: 'Contre le trafic, les services ont démantelé {{networks:counted-change}}. Ces réseaux ne cessent de faire évoluer leurs stratégies et mutualisent leurs services et leurs activités criminelles.',
        ar: 'وفي مواجهة التهريب، فككت المصالح الأمنية {{networks:counted-change:object}}. وتعمل هذه الشبكات باستمرار على تطوير استراتيجياتها وتجميع خدماتها وأنشطتها الإجرامية.'
      }
    },
    {
      heading: { en: 'Rescue and assistance at sea', fr: 'Sauvetage et assistance en mer', ar: 'الإنقاذ والمساعدة في البحر' },
      text: {
        en: 'At sea, the rescue services brought {{rescued:counted-change}} to safety. All were given assistance, medical care, accommodation and guidance, as a humane management of borders requires.',
        fr: 'En mer, les secours ont mis en sûreté {{rescued:counted-change}}. Assistance, soins médicaux, hébergement et orientation leur ont été assurés, dans le cadre d’une gestion humaine des frontières.',
        ar: 'وفي عرض البحر، أنقذت فرق الإغاثة {{rescued:counted-change:object}}. وتم التكفل بهم من حيث المساعدة والرعاية الطبية والإيواء والتوجيه، في إطار تدبير إنساني للحدود.'
      }
    },
    {
      heading: { en: 'Assaults on Sebta and Melilia', fr: 'Assauts sur Sebta et Melilia', ar: 'محاولات اقتحام سبتة ومليلية' },
      text: {
        en: 'The number of assaults on the presidios of Sebta and Melilia stood at {{assaults:value-change}}. The number of persons involved in them stood at {{assailants:value-change}}.',
        fr: 'Le nombre d’assauts sur les présides de Sebta et Melilia s’est établi à {{assaults:value-change}}. Le nombre de personnes impliquées s’est établi à {{assailants:value-change}}.',
        ar: 'بلغ عدد محاولات اقتحام ثغري سبتة ومليلية {{assaults:value-change}}، وبلغ عدد المشاركين فيها {{assailants:value-change}}.'
      }
    },
    {
      heading: { en: 'Voluntary returns', fr: 'Retours volontaires', ar: 'العودة الطوعية' },
      text: {
        en: 'Voluntary return to the countries of origin was open to irregular migrants in respect of their rights and dignity, and in coordination with the International Organization for Migration (IOM) and diplomatic missions: it benefited {{returns:counted-change}}.',
        fr: 'Le retour volontaire vers les pays d’origine s’est déroulé dans le respect des droits et de la dignité des migrants, en coordination avec l’Organisation internationale pour les migrations (OIM) et les représentations diplomatiques\u00a0: il a bénéficié à {{returns:counted-change}}.',
        ar: 'تمت العودة الطوعية إلى بلدان الأصل في احترام لحقوق المهاجرين وكرامتهم، وبتنسيق مع المنظمة الدولية للهجرة (IOM) والتمثيليات الدبلوماسية، واستفاد منها {{returns:counted-change}}.'
      }
    },
    {
      heading: { en: 'Contribution to regional security', fr: 'Contribution à la sécurité régionale', ar: 'المساهمة في الأمن الإقليمي' },
      text: {
        en: 'These efforts show how much the Kingdom contributes to regional security and to the fight against cross-border trafficking networks. They also express its solidarity with all partners, for a collective approach to the questions and challenges of migration.',
        fr: 'Ces efforts témoignent de la contribution majeure du Royaume à la sécurité régionale et à la lutte contre les réseaux de trafic transfrontalier. Ils traduisent aussi sa solidarité avec l’ensemble des partenaires, pour une approche collective des enjeux et des défis de la migration.',
        ar: 'تبرز هذه الجهود المساهمة الكبيرة للمملكة في الأمن الإقليمي وفي مكافحة شبكات التهريب العابرة للحدود. كما تعكس تضامنها مع جميع الشركاء من أجل مقاربة جماعية لقضايا الهجرة وتحدياتها.'
      }
    },
    {
      heading: { en: 'National strategy and regularisation', fr: 'Stratégie nationale et régularisation', ar: 'الاستراتيجية الوطنية وتسوية الوضعية' },
      text: {
        en: 'While assuming its responsibilities in the management of migration, the Kingdom places the human being at the heart of its concerns. Under the guidance of His Majesty King Mohammed VI, the National Strategy for Immigration and Asylum changed the governance of migration by making respect for the rights of migrants its central principle.\n\nWithin this strategy, two exceptional operations, in {{regularised@2014/2016:from}} and {{regularised@2014/2016:to}}, regularised the situation of {{regularised@2014/2016:counted}}, mostly nationals of sub-Saharan African countries.',
        fr: 'Tout en assumant ses responsabilités dans la gestion de la migration, le Royaume place l’humain au cœur de ses préoccupations. Sous l’impulsion de Sa Majesté le Roi Mohammed VI, la Stratégie nationale d’immigration et d’asile a transformé la gouvernance migratoire en faisant du respect des droits des migrants son principe central.\n\nDans ce cadre, deux opérations exceptionnelles, en {{regularised@2014/2016:from}} et en {{regularised@2014/2016:to}}, ont régularisé la situation de {{regularised@2014/2016:counted}}, pour la plupart ressortissantes de pays d’Afrique subsaharienne.',
        ar: 'تضع المملكة، وهي تتحمل مسؤولياتها في تدبير الهجرة، العنصر البشري في صلب اهتماماتها. وبفضل التوجيهات السامية لصاحب الجلالة الملك محمد السادس، أحدثت الاستراتيجية الوطنية للهجرة واللجوء تحولا في حكامة الهجرة بجعل احترام حقوق المهاجرين مبدأها المركزي.\n\nوفي إطار هذه الاستراتيجية، مكنت عمليتان استثنائيتان سنتي {{regularised@2014/2016:from}} و{{regularised@2014/2016:to}} من تسوية وضعية {{regularised@2014/2016:counted:genitive}}، معظمهم من مواطني بلدان إفريقيا جنوب الصحراء.'
      }
    }
  ]
}
