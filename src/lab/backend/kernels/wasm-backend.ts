import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';

interface TensorRecord {
  id: number;
  readonly memoryOffset: number;
}

/** The parts of tfjs's wasm backend that our kernels stand on; some are not in its public types. */
export interface WasmBackend {
  readonly dataIdMap: { get(dataId: object): TensorRecord };
  dataIdNextNumber: number;
  readonly wasm: {
    readonly asm: { readonly memory: WebAssembly.Memory };
    readonly tfjs: {
      registerTensor(id: number, size: number, memoryOffset: number): void;
      disposeData(id: number): void;
    };
    _malloc(bytes: number): number;
    _free(address: number): void;
  };
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
  disposeData(dataId: object): boolean;
  refCount(dataId: object): number;
  incRef(dataId: object): void;
}
