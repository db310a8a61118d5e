import { type ParameterType, parameterType } from '../model';
import { PARAMETER_ELEMENT } from './objects/script-parameter';
import type { ObjectFile, SourceProject } from './source-project';
import { childOf, textOf, type XmlElement } from './xml';

/** A parameter that a script object declares. */
export interface DeclaredParameter {
  readonly file: string;
  readonly element: XmlElement;
  readonly scriptId: string;
  /** Undefined where `<fieldtype>` is none that the emulator has. */
  readonly type: ParameterType | undefined;
}

/** An element of a deployment that sets a parameter. */
export interface GivenParameter {
  readonly file: string;
  /** Script id of the script and of the deployment. */
  readonly script: string;
  readonly deployment: string;
  readonly element: XmlElement;
  /** Undefined where the script declares no parameter of that name. */
  readonly declared: DeclaredParameter | undefined;
}

/** Every parameter that a script of the project declares. */
export function declaredParameters({ objects }: SourceProject): DeclaredParameter[] {
  return objects.flatMap(declaredBy);
}

/** Every element of a deployment of the project that sets a parameter. */
export function givenParameters({ objects }: SourceProject): GivenParameter[] {
  return objects.flatMap((object) => {
    const declared = declaredBy(object);
    return listed(object, 'scriptdeployments', 'scriptdeployment').flatMap((deployment) =>
      deployment.children
        .filter(({ name }) => PARAMETER_ELEMENT.test(name))
        .map((element) => ({
          file: object.file,
          script: object.scriptId,
          deployment: deployment.attributes.get('scriptid') ?? '',
          element,
          declared: declared.find(({ scriptId }) => scriptId === element.name),
        })),
    );
  });
}

function declaredBy(object: ObjectFile): DeclaredParameter[] {
  return listed(object, 'scriptcustomfields', 'scriptcustomfield').map((element) => ({
    file: object.file,
    element,
    scriptId: element.attributes.get('scriptid') ?? '',
    type: parameterType(textOf(element, 'fieldtype')),
  }));
}

/** The items of a list of a script object; none for an object of another type. */
function listed({ root, spec }: ObjectFile, list: string, item: string): readonly XmlElement[] {
  if (spec?.scriptType === undefined) return [];
  return childOf(root, list)?.children.filter(({ name }) => name === item) ?? [];
}
